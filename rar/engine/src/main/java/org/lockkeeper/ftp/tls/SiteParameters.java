package org.lockkeeper.ftp.tls;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.tls.PolicyParameters;

/** What a Site negotiates, as JSSE takes it. */
final class SiteParameters {

    /** IANA's name of what is spoken here. Whoever asks for something else was led here by somebody (ALPACA). */
    private static final String[] CONTROL = {"ftp"};

    /** Clients that name it on data connections name it so, or as on the control connection. */
    private static final String[] DATA = {"ftp-data", "ftp"};

    private static final String TLS_13 = "TLSv1.3";

    private final TlsPolicy policy;
    private final SSLParameters control;
    private final SSLParameters data;
    private final Map<String, SSLParameters> controlByGroup = new HashMap<>();

    SiteParameters(SiteConfiguration site) throws GeneralSecurityException {
        policy = site.tlsPolicy();
        control = of(site, policy, CONTROL);
        data = of(site, policy, DATA);
        for (String group : policy.namedGroups()) {
            controlByGroup.put(group, of(site, only(group), CONTROL));
        }
    }

    private TlsPolicy only(String group) {
        return new TlsPolicy(policy.protocols(), policy.cipherSuites(), List.of(group), policy.signatureSchemes());
    }

    private static SSLParameters of(SiteConfiguration site, TlsPolicy policy, String... applications)
            throws GeneralSecurityException {
        SSLParameters parameters = PolicyParameters.of(policy);
        parameters.setWantClientAuth(site.clientCertificates() == ClientCertificates.REQUESTED);
        parameters.setApplicationProtocols(applications);
        return parameters;
    }

    /**
     * For the control connection of a client that offers this. Among groups JSSE follows the client's order, on every Java;
     * so in TLS 1.3 it is given no choice but the first of the policy that the client has. In TLS 1.2 the groups are also
     * the curves that certificates may have, and all of the policy's stay.
     */
    SSLParameters control(Offer offer) {
        if (!offer.protocols().contains(TLS_13) || !policy.protocols().contains(TLS_13)) {
            return control;
        }
        Optional<String> first = policy.namedGroups().stream()
                .filter(offer.namedGroups()::contains)
                .findFirst();
        return first.map(controlByGroup::get).orElse(control);
    }

    SSLParameters data() {
        return data;
    }
}
