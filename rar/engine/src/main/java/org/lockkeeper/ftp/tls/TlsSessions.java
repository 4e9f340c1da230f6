package org.lockkeeper.ftp.tls;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.lockkeeper.spi.session.TlsInfo;

/** What can be read from a finished handshake. */
public final class TlsSessions {

    private TlsSessions() {}

    /** What it agreed on. */
    public static TlsInfo describe(SSLSession session) {
        Optional<String> subject = peerChain(session).stream().findFirst().map(leaf -> leaf.getSubjectX500Principal()
                .getName());
        return new TlsInfo(session.getProtocol(), session.getCipherSuite(), subject);
    }

    /** The client's chain, leaf first; empty where it showed none. */
    public static List<X509Certificate> peerChain(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .map(TlsSessions::x509)
                    .toList();
        } catch (SSLPeerUnverifiedException e) {
            return List.of();
        }
    }

    /** The host names that the client indicated in its handshake (SNI), in lower case. */
    public static List<String> serverNames(SSLSession session) {
        if (session instanceof ExtendedSSLSession extended) {
            return extended.getRequestedServerNames().stream()
                    .filter(SNIHostName.class::isInstance)
                    .map(name -> ((SNIHostName) name).getAsciiName().toLowerCase(Locale.ROOT))
                    .toList();
        }
        return List.of();
    }

    /**
     * Whether {@code data} is a resumption of {@code control}. Both must come from one {@link ConnectionTls}: sessions
     * never cross contexts, and within one a resumed session keeps the creation time of the first (docs/adr/0003).
     */
    public static boolean isResumed(SSLSession data, SSLSession control) {
        return data.getCreationTime() == control.getCreationTime();
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }
}
