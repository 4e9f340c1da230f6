package org.lockkeeper.spi.tls;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.spi.config.TlsPolicy;

/** Turns a policy into JSSE's parameters; refuses what the runtime lacks instead of leaving it out silently. */
public final class PolicyParameters {

    private PolicyParameters() {}

    /**
     * New parameters, free to be changed. The order of the suites is the administrator's (mission R11), not the peer's.
     *
     * @throws IllegalArgumentException where this runtime lacks a version, suite, group or scheme; the text names it
     */
    public static SSLParameters of(TlsPolicy policy) throws GeneralSecurityException {
        SSLParameters supported = SSLContext.getDefault().getSupportedSSLParameters();
        requireAll("protocol version", policy.protocols(), supported.getProtocols());
        requireAll("cipher suite", policy.cipherSuites(), supported.getCipherSuites());
        SSLParameters parameters = new SSLParameters(array(policy.cipherSuites()), array(policy.protocols()));
        parameters.setUseCipherSuitesOrder(true);
        NewerParameters.NAMED_GROUPS.set(parameters, policy.namedGroups());
        NewerParameters.SIGNATURE_SCHEMES.set(parameters, policy.signatureSchemes());
        PermittedAlgorithms.of(policy).ifPresent(parameters::setAlgorithmConstraints);
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
