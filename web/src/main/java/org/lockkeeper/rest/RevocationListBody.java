package org.lockkeeper.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.RevocationListView;

/**
 * A revocation list of another authority, as the API shows it.
 *
 * @param url from where it is fetched; null: it came as a file
 * @param nextUpdate until when it clears certificates; null: for ever
 * @param revoked how many certificates it names
 * @param lastError why it could not be renewed; null where it could
 */
@Schema(name = "RevocationList")
public record RevocationListBody(
        long id,
        @Schema(nullable = true) String url,
        @Schema(nullable = true) String issuer,
        @Schema(format = "date-time", nullable = true) String thisUpdate,
        @Schema(format = "date-time", nullable = true) String nextUpdate,
        boolean outdated,
        int revoked,
        @Schema(format = "date-time", nullable = true) String fetchedAt,
        @Schema(nullable = true) String lastError) {

    static RevocationListBody of(RevocationListView view) {
        return new RevocationListBody(
                view.id(),
                view.url(),
                view.issuer(),
                text(view.thisUpdate()),
                text(view.nextUpdate()),
                view.outdated(),
                view.revoked(),
                text(view.fetchedAt()),
                view.lastError());
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
