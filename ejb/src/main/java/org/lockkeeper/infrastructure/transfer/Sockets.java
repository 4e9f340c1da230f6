package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.net.Socket;
import org.lockkeeper.log.EjbLog;

/** Ends connections. */
final class Sockets {

    private Sockets() {}

    /** For where nothing can be done about a failure any more. */
    static void closeQuietly(Socket socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            EjbLog.LOG.debug("a connection was not closed in good order", e);
        }
    }
}
