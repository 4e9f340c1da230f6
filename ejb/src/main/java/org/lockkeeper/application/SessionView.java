package org.lockkeeper.application;

import java.time.Instant;

/**
 * A live session, with the field names of the API.
 *
 * @param address the client's IP address
 * @param tls null where the control connection is in clear
 * @param transfer null where none is under way
 */
public record SessionView(
        String id, String user, String site, String address, Instant since, Tls tls, Transfer transfer) {

    /** What the handshake agreed on; {@code clientCertificate} is the subject, or null. */
    public record Tls(String protocol, String cipherSuite, String clientCertificate) {}

    /** A transfer under way; {@code bytesPerSecond} is the mean since its start. */
    public record Transfer(String direction, String path, Instant since, long bytes, long bytesPerSecond) {}
}
