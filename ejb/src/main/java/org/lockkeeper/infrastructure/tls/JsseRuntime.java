package org.lockkeeper.infrastructure.tls;

import jakarta.enterprise.context.Dependent;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.lockkeeper.domain.cipher.CipherSuite;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.spi.tls.TlsNames;

/** Asks JSSE. What {@code jdk.tls.disabledAlgorithms} switches off for the whole JVM counts as not there. */
@Dependent
public class JsseRuntime implements TlsRuntime {

    private final List<String> protocols;
    private final List<String> cipherSuites;

    JsseRuntime() {
        SSLEngine engine = serverEngine();
        // a server's defaults are all that is not switched off; what is "supported" has SSLv3 too
        protocols = List.of(engine.getEnabledProtocols());
        cipherSuites = Stream.of(engine.getSupportedCipherSuites())
                .filter(name -> new CipherSuite(name).real())
                .toList();
    }

    @Override
    public List<String> protocols() {
        return protocols;
    }

    @Override
    public List<String> cipherSuites() {
        return cipherSuites;
    }

    @Override
    public List<String> namedGroups() {
        return TlsNames.NAMED_GROUPS;
    }

    @Override
    public List<String> signatureSchemes() {
        return TlsNames.SIGNATURE_SCHEMES;
    }

    @Override
    public boolean groupOrderFollowed() {
        return TlsNames.groupOrderFollowed();
    }

    private static SSLEngine serverEngine() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the runtime has no TLS", e);
        }
    }
}
