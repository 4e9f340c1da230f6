package org.lockkeeper.ftp.data;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.tls.ClientHello;
import org.lockkeeper.ftp.tls.ConnectionTls;
import org.lockkeeper.ftp.tls.HandshakeFailure;
import org.lockkeeper.ftp.tls.HandshakeResult;
import org.lockkeeper.ftp.tls.HandshakeResult.Refusal;
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * What a protected data connection must prove. A session that it resumes is this login's, and carries the certificate that
 * was judged at login; in a full handshake the client shows one anew, and nobody judges it but {@link #check}.
 *
 * @param site whose rules hold
 * @param tls the login's own
 * @param control session of the control connection
 * @param results told of each handshake
 */
public record DataProtection(
        SiteConfiguration site, ConnectionTls tls, SSLSession control, Consumer<HandshakeResult> results) {

    private static final String ENFORCED = "this Site's data session reuse is ENFORCED";

    SSLEngine newEngine() {
        return tls.dataEngine(site.dataSessionReuse());
    }

    boolean closeNotifyRequired() {
        return site.protocol().uploads().closeNotifyRequired();
    }

    /** Whether the data connection belongs to the login; tells the result. */
    void check(ClientHello hello, SSLSession data) throws DataTlsException {
        boolean resumed = TlsSessions.isResumed(data, control);
        Optional<Refusal> refusal = unresumed(hello, resumed).or(() -> otherCertificate(data));
        if (refusal.isPresent()) {
            results.accept(HandshakeResult.refused(hello.offer(), data, resumed, refusal.get()));
            throw new DataTlsException(refusal.get().detail() + ".", null);
        }
        results.accept(HandshakeResult.completed(hello.offer(), data, resumed));
    }

    private Optional<Refusal> unresumed(ClientHello hello, boolean resumed) {
        if (resumed || site.dataSessionReuse() != DataSessionReuse.ENFORCED) {
            return Optional.empty();
        }
        String offered = hello.wantsToResume()
                ? "the one offered is another login's, another Site's, or too old"
                : "none was offered";
        return Optional.of(new Refusal(
                Outcome.NOT_RESUMED,
                "TLS session of the control connection must be resumed on the data connection; " + offered + " ("
                        + ENFORCED + ")"));
    }

    private Optional<Refusal> otherCertificate(SSLSession data) {
        List<X509Certificate> wanted = TlsSessions.peerChain(control);
        if (!site.sameClientCertificateOnData() || wanted.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> shown = TlsSessions.peerChain(data);
        return !shown.isEmpty() && shown.get(0).equals(wanted.get(0))
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Outcome.OTHER_CERTIFICATE,
                        "The data connection must show the client certificate of the control connection; "
                                + (shown.isEmpty() ? "it shows none" : "it shows another")));
    }

    /** The handshake came to nothing. */
    void failed(ClientHello hello, Exception cause) {
        results.accept(
                HandshakeResult.failed(hello.offer(), HandshakeFailure.reason(cause, hello.offer(), site.tlsPolicy())));
    }
}
