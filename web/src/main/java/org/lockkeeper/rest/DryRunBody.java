package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.HandshakeService.DryRunView;

/** Whom a changed TLS policy would lock out, of those that got in within the last 30 days. */
@Schema(name = "DryRun")
public record DryRunBody(
        @Schema(description = "How many kinds of completed handshakes were looked at")
        long clients,

        @Schema(description = "How many of them would fail") long total,
        @Schema(description = "The latest 500 of those") List<LockedOut> lockedOut) {

    /** A client that would not get in. */
    @Schema(name = "LockedOut")
    public record LockedOut(String reason, HandshakeBody handshake) {}

    static DryRunBody of(DryRunView view) {
        return new DryRunBody(
                view.clients(),
                view.total(),
                view.lockedOut().stream()
                        .map(client -> new LockedOut(client.reason(), HandshakeBody.of(client.handshake())))
                        .toList());
    }
}
