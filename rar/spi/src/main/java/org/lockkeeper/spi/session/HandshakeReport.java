package org.lockkeeper.spi.session;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A TLS handshake that has ended, well or badly: who came, what was offered, what was agreed, and why not.
 *
 * @param at when it ended
 * @param connection what it was to protect
 * @param site the Site chosen; empty where it failed before one was
 * @param session the control connection that it belongs to; by it, a control handshake can be joined with its login
 * @param user the logged-in user; empty for control handshakes, which come before login
 * @param client the client's end
 * @param local the server's end
 * @param offer what the client said in its ClientHello
 * @param agreement what was negotiated; empty for handshakes that did not get so far
 * @param clientCertificate the one that the client showed and proved to hold, not yet judged
 * @param outcome how it ended
 * @param detail a sentence for the administrator; empty for a completed one
 */
public record HandshakeReport(
        Instant at,
        Connection connection,
        Optional<String> site,
        Optional<SessionId> session,
        Optional<String> user,
        InetSocketAddress client,
        InetSocketAddress local,
        Offer offer,
        Optional<Agreement> agreement,
        Optional<PeerCertificate> clientCertificate,
        Outcome outcome,
        String detail) {

    /** What a handshake was to protect. */
    public enum Connection {
        /** Commands and replies. */
        CONTROL,
        /** One transfer or listing. */
        DATA
    }

    /**
     * What a client offers in its ClientHello, in the client's order. Empty lists where nothing could be read.
     *
     * @param serverName the host name indicated (SNI), in lower case
     * @param protocols JSSE names, for instance {@code TLSv1.3}
     * @param cipherSuites IANA names; {@code 0x1301} and the like for what has none here
     * @param namedGroups IANA names or hexadecimal, as above
     * @param applicationProtocols of ALPN, for instance {@code ftp}
     */
    public record Offer(
            Optional<String> serverName,
            List<String> protocols,
            List<String> cipherSuites,
            List<String> namedGroups,
            List<String> applicationProtocols) {

        /** Nothing could be read. */
        public static final Offer UNKNOWN = new Offer(Optional.empty(), List.of(), List.of(), List.of(), List.of());

        /** Makes the lists immutable. */
        public Offer {
            protocols = List.copyOf(protocols);
            cipherSuites = List.copyOf(cipherSuites);
            namedGroups = List.copyOf(namedGroups);
            applicationProtocols = List.copyOf(applicationProtocols);
        }
    }

    /**
     * What both ends agreed on.
     *
     * @param protocol JSSE name, for instance {@code TLSv1.3}
     * @param cipherSuite IANA name
     * @param namedGroup of the key exchange, where it could be told
     * @param resumed whether a data connection resumed its control connection's session; false for control connections
     */
    public record Agreement(String protocol, String cipherSuite, Optional<String> namedGroup, boolean resumed) {}

    /**
     * A client's certificate, for the record.
     *
     * @param subject RFC 2253 name
     * @param sha256 of its DER encoding, 64 lower-case hexadecimal digits
     */
    public record PeerCertificate(String subject, String sha256) {}

    /** How a handshake ended. */
    public enum Outcome {
        /** The connection is protected. */
        COMPLETED,
        /** The client offers no protocol version of the policy. */
        NO_COMMON_VERSION,
        /** The client offers no cipher suite of the policy, or none that fits the certificate's key. */
        NO_COMMON_SUITE,
        /** The client's ALPN list lacks {@code ftp}: it means to talk to some other server (ALPACA). */
        NO_APPLICATION_PROTOCOL,
        /** The client asks for a host name that is not served, or for another one than its HOST command did. */
        UNKNOWN_NAME,
        /** The Site's address rules or limits don't admit the client. */
        NOT_ADMITTED,
        /** It took too long. */
        TIMEOUT,
        /** The client closed the connection. */
        ABANDONED,
        /** The client gave up with an alert; the detail names it. A distrusted server certificate looks like this. */
        ALERT,
        /** The data connection does not resume its control connection's session, and the Site demands it. */
        NOT_RESUMED,
        /** The data connection shows another client certificate than the login did, and the Site demands the same. */
        OTHER_CERTIFICATE,
        /** What came was no TLS, or broke its rules; the detail has more. */
        PROTOCOL_ERROR
    }
}
