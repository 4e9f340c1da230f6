package org.lockkeeper.ftp.tls;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.tls.PolicyParameters;

/** What a Site negotiates, as JSSE takes it. */
final class SiteParameters {

    private SiteParameters() {}

    static SSLParameters of(SiteConfiguration site, String... applications) throws GeneralSecurityException {
        SSLParameters parameters = PolicyParameters.of(site.tlsPolicy());
        parameters.setWantClientAuth(site.clientCertificates() == ClientCertificates.REQUESTED);
        parameters.setApplicationProtocols(applications);
        return parameters;
    }
}
