package org.lockkeeper.application;

/**
 * A profile as an administrator wants it. Null takes the default; a null password keeps the one that is stored.
 *
 * @param port null for the usual one of the mode
 * @param password an empty one removes the one that is stored; for {@code HTTPS} it is the key of the signature
 * @param passive null for true
 * @param connectTimeoutSeconds 1 to 300, null for 20
 * @param dataTimeoutSeconds 1 to 3600, null for 60
 * @param maxConnections 1 to 16, null for 4
 */
public record ConnectionProfileInput(
        String name,
        String mode,
        String host,
        Integer port,
        String user,
        String password,
        String clientCertificate,
        String serverTrust,
        String pinnedSha256,
        Boolean passive,
        Integer connectTimeoutSeconds,
        Integer dataTimeoutSeconds,
        Integer maxConnections,
        Boolean localAllowed,
        String sender) {

    @Override
    public String toString() {
        return "ConnectionProfileInput[" + name + "]";
    }
}
