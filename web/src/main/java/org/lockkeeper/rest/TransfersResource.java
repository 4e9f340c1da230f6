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
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.TransferService;

/** The transfers that have ended. */
@Path("/transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class TransfersResource {

    @Inject
    TransferService service;

    @GET
    @Operation(
            summary = "The latest transfers, newest first",
            description = "Looks back over at most 1000 transfers; total counts those.")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<TransferBody> list(@BeanParam Paging paging) {
        return Items.slice(service.latest(PageRequest.MAX_LIMIT), paging, TransferBody::of);
    }
}
