package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lockkeeper.domain.connection.RemoteException;

/** A message of facility "local use 0", severity "notice" (RFC 5424), as one datagram (RFC 5426). */
final class Syslog {

    private static final int PRIORITY = 16 * 8 + 5;

    private Syslog() {}

    static void send(String host, int port, String message) throws RemoteException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String line = "<" + PRIORITY + ">1 " + now + " - lockkeeper - - - \uFEFF" + message;
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw RemoteException.passing("No message to " + host + ":" + port + ": " + Reasons.of(e) + ".", e);
        }
    }
}
