package org.lockkeeper.application;

/**
 * A remote host and how to reach it, with the field names of the API.
 *
 * @param mode {@code FTPS_EXPLICIT}, {@code FTPS_IMPLICIT}, {@code FTP}, {@code HTTPS}, {@code SMTP_STARTTLS} or {@code
 *     SMTPS}
 * @param passwordSet whether there is one; it is never shown
 * @param clientCertificate alias, or null
 * @param serverTrust {@code DATABASE}, {@code PINNED} or {@code PUBLIC}
 * @param pinnedSha256 hexadecimal, or null
 * @param localAllowed whether a webhook may go to a loopback or link-local address
 * @param sender From address of mail, or null
 * @param version of this object, for the ETag
 */
public record ConnectionProfileView(
        String name,
        String mode,
        String host,
        int port,
        String user,
        boolean passwordSet,
        String clientCertificate,
        String serverTrust,
        String pinnedSha256,
        boolean passive,
        int connectTimeoutSeconds,
        int dataTimeoutSeconds,
        int maxConnections,
        boolean localAllowed,
        String sender,
        long version) {}
