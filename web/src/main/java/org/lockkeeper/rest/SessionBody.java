package org.lockkeeper.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.SessionView;

/**
 * A live session, as the API shows it.
 *
 * @param since RFC 3339, in UTC
 * @param tls null where the control connection is in clear
 * @param transfer null where none is under way
 */
@Schema(name = "Session")
public record SessionBody(
        String id,
        String user,
        String site,
        String address,
        @Schema(format = "date-time") String since,
        @Schema(nullable = true) Tls tls,
        @Schema(nullable = true) Transfer transfer) {

    /** What the handshake agreed on. */
    @Schema(name = "SessionTls")
    public record Tls(
            String protocol,
            String cipherSuite,
            @Schema(nullable = true) String clientCertificate) {}

    /** A transfer under way. */
    @Schema(name = "SessionTransfer")
    public record Transfer(
            String direction,
            String path,
            @Schema(format = "date-time") String since,
            long bytes,
            long bytesPerSecond) {}

    static SessionBody of(SessionView view) {
        return new SessionBody(
                view.id(),
                view.user(),
                view.site(),
                view.address(),
                text(view.since()),
                tls(view.tls()),
                transfer(view.transfer()));
    }

    private static Tls tls(SessionView.Tls view) {
        return view == null ? null : new Tls(view.protocol(), view.cipherSuite(), view.clientCertificate());
    }

    private static Transfer transfer(SessionView.Transfer view) {
        return view == null
                ? null
                : new Transfer(view.direction(), view.path(), text(view.since()), view.bytes(), view.bytesPerSecond());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
