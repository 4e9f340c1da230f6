package org.lockkeeper.infrastructure.transfer;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.lockkeeper.domain.connection.OutboundTls;
import org.lockkeeper.domain.connection.ServerTrust;

/**
 * Decides on the certificate of a host: a distrusted one loses always, a pinned one must be exactly this one, and else
 * PKIX and the host's name decide (RFC 5280, RFC 9525). Remembers what was shown, for whoever has to explain.
 */
final class HostTrust extends X509ExtendedTrustManager {

    private final OutboundTls tls;
    private final Optional<X509ExtendedTrustManager> pkix;
    private volatile X509Certificate shown;

    HostTrust(OutboundTls tls) throws GeneralSecurityException {
        this.tls = tls;
        this.pkix = tls.trust() == ServerTrust.PINNED ? Optional.empty() : Optional.of(pkix(tls));
    }

    /** The certificate that the host has shown last. */
    Optional<X509Certificate> shown() {
        return Optional.ofNullable(shown);
    }

    private static X509ExtendedTrustManager pkix(OutboundTls tls) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(tls.trust() == ServerTrust.PUBLIC ? null : store(tls));
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("this Java runtime has no PKIX trust manager");
    }

    private static KeyStore store(OutboundTls tls) throws GeneralSecurityException {
        if (tls.trusted().isEmpty()) {
            throw new GeneralSecurityException(
                    "the Trusted Certificates database holds no certificate that is trusted");
        }
        return MemoryKeyStore.of(tls.trusted());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkFingerprints(chain);
        if (pkix.isPresent()) {
            pkix.get().checkServerTrusted(chain, authType, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkFingerprints(chain);
        if (pkix.isPresent()) {
            pkix.get().checkServerTrusted(chain, authType, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        checkFingerprints(chain);
        if (pkix.isPresent()) {
            pkix.get().checkServerTrusted(chain, authType);
        }
    }

    private void checkFingerprints(X509Certificate[] chain) throws CertificateException {
        shown = chain[0];
        for (X509Certificate certificate : chain) {
            if (tls.distrusted().contains(fingerprint(certificate))) {
                throw new CertificateException("certificate " + fingerprint(certificate) + " is distrusted");
            }
        }
        if (pkix.isEmpty() && !pinned(chain[0])) {
            throw new CertificateException("the certificate is not the one that is pinned");
        }
        if (pkix.isEmpty()) {
            chain[0].checkValidity();
        }
    }

    private boolean pinned(X509Certificate certificate) throws CertificateException {
        byte[] pin = HexFormat.of().parseHex(tls.pinnedSha256().orElse(""));
        return MessageDigest.isEqual(pin, HexFormat.of().parseHex(fingerprint(certificate)));
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("the fingerprint cannot be computed", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw refusal();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw refusal();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw refusal();
    }

    private static CertificateException refusal() {
        return new CertificateException("this side is the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return pkix.map(X509ExtendedTrustManager::getAcceptedIssuers).orElse(new X509Certificate[0]);
    }

    @Override
    public String toString() {
        return "HostTrust" + Arrays.asList(tls.trust());
    }
}
