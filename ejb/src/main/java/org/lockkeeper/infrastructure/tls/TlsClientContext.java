package org.lockkeeper.infrastructure.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.tls.PolicyParameters;

/**
 * TLS for connections that this server opens: the Server's policy decides on versions, suites and their order (mission
 * R3), the caller on whom to trust and what to show. One context a purpose, so that its sessions can be resumed.
 */
public final class TlsClientContext {

    private final TlsPolicy policy;
    private final SSLContext context;

    private TlsClientContext(TlsPolicy policy, SSLContext context) {
        this.policy = policy;
        this.context = context;
    }

    /**
     * Makes one.
     *
     * @param policy the Server's
     * @param keys the client certificate to show; empty for none
     * @param trust who judges the other side's certificate; at least one
     * @throws IllegalArgumentException where this runtime can't do what the policy says; the text names it
     */
    public static TlsClientContext of(TlsPolicy policy, KeyManager[] keys, TrustManager[] trust) {
        if (trust.length == 0) {
            throw new IllegalArgumentException("somebody must judge the other side's certificate");
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            PolicyParameters.of(policy);
            return new TlsClientContext(policy, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this runtime refuses a TLS context: " + e.getMessage(), e);
        }
    }

    /** For socket factories; every socket needs the {@link #parameters} too. */
    public SSLContext context() {
        return context;
    }

    /**
     * New parameters for one connection.
     *
     * @param checkHostName whether the certificate must name the host that the socket was made for
     */
    public SSLParameters parameters(boolean checkHostName) {
        try {
            SSLParameters parameters = PolicyParameters.of(policy);
            if (checkHostName) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            return parameters;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime had TLS a moment ago", e);
        }
    }

    /**
     * Says what a failed handshake means, for whoever administers the rule: the certificate was not believed, or the other
     * side does not go along with the policy; then both what was offered and what came back are named.
     *
     * @param peer host and port
     */
    public SSLException explain(String peer, SSLException failure) {
        String text = distrust(failure)
                .map(reason -> EjbLog.LOG.peerNotTrusted(peer, reason))
                .orElseGet(() -> EjbLog.LOG.policyNotMet(
                        peer,
                        failure.getMessage(),
                        String.join(", ", policy.protocols()),
                        String.join(", ", policy.cipherSuites())));
        SSLException explained = new SSLHandshakeException(text);
        explained.initCause(failure);
        return explained;
    }

    private static Optional<String> distrust(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage);
    }
}
