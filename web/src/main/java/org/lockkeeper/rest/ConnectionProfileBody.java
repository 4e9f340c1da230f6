package org.lockkeeper.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.ConnectionProfileView;

/**
 * A connection profile, as the API shows and takes it.
 *
 * @param name unique; can't be changed
 * @param mode {@code FTPS_EXPLICIT}, {@code FTPS_IMPLICIT}, {@code FTP}, {@code HTTPS}, {@code SMTP_STARTTLS} or {@code
 *     SMTPS}
 * @param port absent: the usual one of the mode
 * @param password never shown; absent or null keeps the one that is stored, an empty one removes it. For {@code HTTPS} the
 *     key that webhooks are signed with
 * @param clientCertificate alias of the certificate that is shown to the host
 * @param serverTrust {@code DATABASE}, {@code PINNED} or {@code PUBLIC}
 * @param pinnedSha256 hexadecimal, where it is {@code PINNED}
 * @param localAllowed whether a webhook may go to a loopback or link-local address
 * @param sender From address of mail
 */
@Schema(name = "ConnectionProfile")
public record ConnectionProfileBody(
        String name,
        String mode,
        String host,
        int port,
        @Schema(nullable = true) String user,
        @Schema(writeOnly = true, nullable = true) String password,
        @Schema(readOnly = true) boolean passwordSet,
        @Schema(nullable = true) String clientCertificate,
        String serverTrust,
        @Schema(nullable = true) String pinnedSha256,
        boolean passive,
        int connectTimeoutSeconds,
        int dataTimeoutSeconds,
        int maxConnections,
        boolean localAllowed,
        @Schema(nullable = true) String sender) {

    static ConnectionProfileBody of(ConnectionProfileView view) {
        return new ConnectionProfileBody(
                view.name(),
                view.mode(),
                view.host(),
                view.port(),
                view.user(),
                null,
                view.passwordSet(),
                view.clientCertificate(),
                view.serverTrust(),
                view.pinnedSha256(),
                view.passive(),
                view.connectTimeoutSeconds(),
                view.dataTimeoutSeconds(),
                view.maxConnections(),
                view.localAllowed(),
                view.sender());
    }

    /** With the name that stands in where none is given. */
    static ConnectionProfileInput read(String json, String name) {
        JsonFields fields = JsonFields.read(json);
        fields.readOnly("passwordSet");
        ConnectionProfileInput input = new ConnectionProfileInput(
                fields.text("name", name, name),
                fields.text("mode", null, null),
                fields.text("host", null, null),
                fields.optionalNumber("port"),
                fields.text("user", null, null),
                fields.text("password", null, null),
                fields.text("clientCertificate", null, null),
                fields.text("serverTrust", null, null),
                fields.text("pinnedSha256", null, null),
                fields.optionalFlag("passive"),
                fields.optionalNumber("connectTimeoutSeconds"),
                fields.optionalNumber("dataTimeoutSeconds"),
                fields.optionalNumber("maxConnections"),
                fields.optionalFlag("localAllowed"),
                fields.text("sender", null, null));
        fields.done();
        return input;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "ConnectionProfileBody[" + name + "]";
    }
}
