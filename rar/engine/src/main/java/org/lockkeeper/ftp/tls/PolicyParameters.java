package org.lockkeeper.ftp.tls;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.TlsPolicy;

/** Turns a policy into JSSE's parameters; refuses what the runtime lacks instead of leaving it out silently. */
final class PolicyParameters {

    private PolicyParameters() {}

    static SSLParameters of(SiteConfiguration site) throws GeneralSecurityException {
        TlsPolicy policy = site.tlsPolicy();
        SSLParameters supported = SSLContext.getDefault().getSupportedSSLParameters();
        requireAll("protocol version", policy.protocols(), supported.getProtocols());
        requireAll("cipher suite", policy.cipherSuites(), supported.getCipherSuites());
        SSLParameters parameters = new SSLParameters(array(policy.cipherSuites()), array(policy.protocols()));
        // Mission R11: the administrator's order decides, not the client's.
        parameters.setUseCipherSuitesOrder(true);
        parameters.setWantClientAuth(site.clientCertificates() == ClientCertificates.REQUESTED);
        NewerParameters.NAMED_GROUPS.set(parameters, policy.namedGroups());
        NewerParameters.SIGNATURE_SCHEMES.set(parameters, policy.signatureSchemes());
        return parameters;
    }

    private static void requireAll(String what, List<String> wanted, String[] supported) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(Arrays.asList(supported));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("this runtime has no " + what + " " + String.join(", ", missing));
        }
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
