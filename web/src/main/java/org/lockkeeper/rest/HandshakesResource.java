package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.HandshakeService;

/** What clients negotiate, and what they fail on. */
@Path("/handshakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "TLS policy")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class HandshakesResource {

    @Inject
    HandshakeService service;

    @GET
    @Operation(
            summary = "The TLS handshakes of the last 30 days, those that look alike as one, the latest first",
            description = "They appear some seconds after they were made.")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<HandshakeBody> list(
            @QueryParam("site") @Parameter(description = "Name of a Site") String site,
            @QueryParam("outcome") @Parameter(description = "For instance COMPLETED or NO_COMMON_SUITE") String outcome,
            @BeanParam Paging paging) {
        return Items.of(service.handshakes(site, outcome, paging.request()), HandshakeBody::of);
    }
}
