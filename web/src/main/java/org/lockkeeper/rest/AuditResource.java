package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.AuditService;

/** The audit trail: read only, and nobody can write it from outside. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class AuditResource {

    @Inject
    AuditService service;

    @GET
    @Operation(summary = "What happened, newest first")
    @APIResponse(responseCode = "200", description = "A slice of the entries that match")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<AuditBody> list(@BeanParam AuditFilter filter, @BeanParam Paging paging) {
        return Items.of(service.find(filter.query(), paging.request()), AuditBody::of);
    }
}
