package org.lockkeeper.application.internal;

import jakarta.enterprise.context.Dependent;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.application.ServerView.TlsLibraryView;

/** Asks the Java runtime what its TLS can do (mission R15). */
@Dependent
class TlsLibrary {

    TlsLibraryView describe() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return view(context.getProvider(), context.getSupportedSSLParameters());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the runtime has no TLS", e);
        }
    }

    private static TlsLibraryView view(Provider provider, SSLParameters supported) {
        return new TlsLibraryView(
                provider.getName(),
                provider.getVersionStr() + " (Java " + Runtime.version() + ")",
                List.of(supported.getProtocols()),
                List.of(supported.getCipherSuites()));
    }
}
