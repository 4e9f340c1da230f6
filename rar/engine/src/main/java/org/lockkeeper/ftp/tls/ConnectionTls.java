package org.lockkeeper.ftp.tls;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.lockkeeper.spi.config.DataSessionReuse;

/** The TLS of one login: a context that no other connection shares. */
public final class ConnectionTls {

    private final Supplier<SSLContext> contexts;
    private final SSLParameters control;
    private final SSLParameters data;
    private final SSLContext own;

    ConnectionTls(Supplier<SSLContext> contexts, SSLParameters control, SSLParameters data) {
        this.contexts = contexts;
        this.control = control;
        this.data = data;
        this.own = contexts.get();
    }

    /** For the control connection. */
    public SSLEngine controlEngine() {
        return engine(own, control);
    }

    /** For a data connection; with reuse disabled from a context without sessions, so that it can't resume. */
    public SSLEngine dataEngine(DataSessionReuse reuse) {
        return engine(reuse == DataSessionReuse.DISABLED ? contexts.get() : own, data);
    }

    private static SSLEngine engine(SSLContext context, SSLParameters parameters) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
