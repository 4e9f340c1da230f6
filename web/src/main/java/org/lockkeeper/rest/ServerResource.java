package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerView;

/** The Server as a whole. */
@Path("/server")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Server")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class ServerResource {

    @Inject
    ServerService service;

    @GET
    @Operation(summary = "The Server, with what its TLS library supports")
    @APIResponse(
            responseCode = "200",
            description = "The Server",
            content = @Content(schema = @Schema(implementation = ServerBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    public Response get(@Context Request request) {
        return answer(request, service.server());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Opens or closes the Server's TLS gate, and changes what the Server sets for all")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ServerPatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The Server as changed",
            content = @Content(schema = @Schema(implementation = ServerBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response change(@Context Request request, String json) {
        ServerView current = service.server();
        ServerPatch wanted = ServerPatch.read(json, current);
        EntityTags.check(request, tag(current));
        ServerView changed = service.change(wanted.sslEnabled(), wanted.settings(), current.version());
        return Response.ok(ServerBody.of(changed)).tag(tag(changed)).build();
    }

    private static Response answer(Request request, ServerView view) {
        return EntityTags.answer(request, tag(view), ServerBody.of(view));
    }

    private static EntityTag tag(ServerView view) {
        return EntityTags.ofVersion(view.version(), view.revision());
    }
}
