package org.lockkeeper.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.TransferView;

/**
 * A transfer that has ended, as the API shows it.
 *
 * @param at RFC 3339, in UTC
 * @param tls protocol and cipher suite of the data connection; null for a clear one
 */
@Schema(name = "Transfer")
public record TransferBody(
        @Schema(format = "date-time") String at,
        String site,
        String user,
        String address,
        String direction,
        String path,
        long bytes,
        long milliseconds,

        @Schema(enumeration = {"COMPLETED", "ABORTED", "TRUNCATED", "FAILED"})
        String outcome,

        @Schema(nullable = true) String detail,
        @Schema(nullable = true) String tls) {

    static TransferBody of(TransferView view) {
        return new TransferBody(
                view.at().toString(),
                view.site(),
                view.user(),
                view.address(),
                view.direction(),
                view.path(),
                view.bytes(),
                view.milliseconds(),
                view.outcome(),
                view.detail(),
                view.tls());
    }
}
