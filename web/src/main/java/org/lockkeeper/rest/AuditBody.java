package org.lockkeeper.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.AuditService.AuditView;

/**
 * An entry of the audit trail, as the API shows it.
 *
 * @param at RFC 3339, in UTC
 * @param before the old value, where something changed
 * @param after the new value, where something changed
 * @param detail the true reason, in a sentence
 */
@Schema(name = "AuditEntry")
public record AuditBody(
        long id,
        @Schema(format = "date-time") String at,
        String actor,
        @Schema(nullable = true) String address,
        String action,
        @Schema(nullable = true) String object,
        @Schema(nullable = true) String before,
        @Schema(nullable = true) String after,
        @Schema(nullable = true) String detail) {

    static AuditBody of(AuditView view) {
        return new AuditBody(
                view.id(),
                view.at().toString(),
                view.actor(),
                view.address(),
                view.action(),
                view.object(),
                view.before(),
                view.after(),
                view.detail());
    }
}
