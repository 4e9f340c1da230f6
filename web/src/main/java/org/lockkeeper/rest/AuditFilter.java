package org.lockkeeper.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.rest.problem.Problem;

/** The query parameters that narrow the audit trail. */
public class AuditFilter {

    @QueryParam("from")
    @Parameter(description = "Earliest time, inclusive", schema = @Schema(format = "date-time"))
    String from;

    @QueryParam("to")
    @Parameter(description = "Latest time, exclusive", schema = @Schema(format = "date-time"))
    String to;

    @QueryParam("actor")
    @Parameter(description = "Who did it")
    String actor;

    @QueryParam("action")
    @Parameter(description = "What was done, for instance LOGIN_REFUSED")
    String action;

    AuditQuery query() {
        return new AuditQuery(instant("from", from), instant("to", to), actor, action);
    }

    private static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.unreadable(name, "must be a time such as 2026-11-22T10:15:30Z")
                    .causedBy(e);
        }
    }
}
