package org.lockkeeper.ftp;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

/**
 * The engine without a container, on loopback, in about a second: {@code DevServer [explicit port] [implicit port]}.
 * Users ann/secret and bob/geheim; Ctrl-C ends it.
 */
public final class DevServer {

    private DevServer() {}

    public static void main(String... arguments) throws InterruptedException {
        int explicit = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2121;
        int implicit = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2990;
        TestServer server = new TestServer(Sites.listeners(List.of(
                        new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", explicit),
                        new ListenerBinding(Mode.IMPLICIT, "127.0.0.1", implicit)))
                .andThen(Sites.limits(org.lockkeeper.spi.config.ConnectionLimits.DEFAULT))::apply);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        EngineLog.LOG.infof("Files of user ann are in %s", server.home());
        new CountDownLatch(1).await();
    }
}
