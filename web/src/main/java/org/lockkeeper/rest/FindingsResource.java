package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.FindingService;

/** The configuration check. */
@Path("/findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Configuration check")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class FindingsResource {

    @Inject
    FindingService service;

    @GET
    @Operation(summary = "What an administrator should look at, worst first")
    @APIResponse(responseCode = "200", description = "A slice of it")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<Finding> list(@BeanParam Paging paging) {
        return Items.of(service.findings(paging.request()), UnaryOperator.identity());
    }
}
