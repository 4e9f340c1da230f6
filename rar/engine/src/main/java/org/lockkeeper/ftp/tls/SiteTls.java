package org.lockkeeper.ftp.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.session.HandshakeReport.Offer;

/**
 * A Site's part in every handshake: its certificate, its policy. Provisioned once a snapshot, shared by all connections.
 */
public final class SiteTls {

    /**
     * How long after the login a data connection can still resume its session: as long as TLS 1.3 lets a ticket live (RFC
     * 8446 section 4.6.1). The JDK's own day would end a long login's transfers, and so would a clock that is set.
     */
    private static final int SESSION_SECONDS = 604_800;

    private static final char[] NO_PASSWORD = new char[0];

    private final KeyManager[] keyManagers;
    private final TrustManager[] trustManagers;
    private final SiteParameters parameters;

    private SiteTls(KeyManager[] keyManagers, TrustManager[] trustManagers, SiteParameters parameters) {
        this.keyManagers = keyManagers;
        this.trustManagers = trustManagers;
        this.parameters = parameters;
    }

    /**
     * Makes it, and tries it.
     *
     * @throws TlsPolicyException where the policy or the certificate can't be used by this runtime; the text names the
     *     Site and the reason
     */
    public static SiteTls provision(SiteConfiguration site) {
        try {
            TrustManager[] trustManagers = {new LenientClientTrustManager()};
            SiteTls tls = new SiteTls(keyManagers(site.identity()), trustManagers, new SiteParameters(site));
            tls.open(Offer.UNKNOWN);
            return tls;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TlsPolicyException("Site '" + site.name() + "': " + e.getMessage(), e);
        }
    }

    /**
     * A context of its own for one control connection and its data connections. Contexts share no sessions, so a data
     * connection that resumes can only have resumed a session of this login (docs/adr/0003).
     *
     * @param offer of the client
     */
    public ConnectionTls open(Offer offer) {
        return new ConnectionTls(this::newContext, parameters.control(offer), parameters.data());
    }

    private SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers, trustManagers, null);
            context.getServerSessionContext().setSessionTimeout(SESSION_SECONDS);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TlsPolicyException("this runtime refuses a TLS context: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keyManagers(ServerIdentity identity) throws GeneralSecurityException {
        KeyStore store = EmptyKeyStore.create();
        List<?> chain = identity.chain();
        store.setKeyEntry("site", identity.key(), NO_PASSWORD, chain.toArray(Certificate[]::new));
        // SunX509 takes what it is given; the newer one would silently skip an expired certificate.
        KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }
}
