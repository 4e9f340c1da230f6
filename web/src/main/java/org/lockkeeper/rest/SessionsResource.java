package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.rest.problem.Problem;
import org.lockkeeper.rest.problem.ProblemException;

/** The live sessions. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class SessionsResource {

    @Inject
    SessionService service;

    @GET
    @Operation(summary = "All sessions that are logged in, oldest first")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<SessionBody> list(@BeanParam Paging paging) {
        return Items.slice(service.sessions(), paging, SessionBody::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One session")
    @APIResponse(
            responseCode = "200",
            description = "The session at this moment",
            content = @Content(schema = @Schema(implementation = SessionBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("id") String id, @Context Request request) {
        SessionBody body = service.session(id).map(SessionBody::of).orElseThrow(() -> missing(id));
        return EntityTags.answer(request, EntityTags.ofContent(body), body);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Disconnects a session")
    @APIResponse(responseCode = "204", description = "Disconnected")
    @APIResponse(responseCode = "404", ref = "missing")
    public void disconnect(@PathParam("id") String id) {
        if (!service.disconnect(id)) {
            throw missing(id);
        }
    }

    private static ProblemException missing(String id) {
        return Problem.notFound("live session '" + id + "'");
    }
}
