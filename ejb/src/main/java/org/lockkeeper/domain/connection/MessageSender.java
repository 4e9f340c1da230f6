package org.lockkeeper.domain.connection;

import java.util.List;

/** Sends messages to hosts that keep no files. */
public interface MessageSender {

    /**
     * Posts JSON over HTTPS, signed where the profile has a key: header {@code X-Lockkeeper-Signature: sha256=<HMAC-SHA256
     * of the body in hexadecimal>}.
     *
     * @return what the host answered
     * @throws RemoteException also for every answer but 2xx
     */
    String post(RemoteTarget target, String path, String json, String eventId) throws RemoteException;

    /** Sends mail; what the host answered. */
    String mail(RemoteTarget target, List<String> to, String subject, String body, String messageId)
            throws RemoteException;

    /** Sends one syslog message by UDP (RFC 5424). */
    void syslog(String host, int port, String message) throws RemoteException;

    /** Connects, and logs in where the profile says so, but sends nothing. */
    void greet(RemoteTarget target, RemoteHosts.Steps steps) throws RemoteException;
}
