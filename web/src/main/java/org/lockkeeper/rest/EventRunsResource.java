package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.EventRunService;
import org.lockkeeper.rest.problem.Problem;

/** The runs of all rules: what waits, what has failed for good. */
@Path("/event-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event rules")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class EventRunsResource {

    @Inject
    EventRunService service;

    @GET
    @Operation(summary = "Runs in a state, newest first; dead letters where none is named")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Items<EventRunBody> list(@QueryParam("state") @DefaultValue("DEAD") String state, @BeanParam Paging paging) {
        return Items.of(service.inState(state, paging.request()), EventRunBody::of);
    }

    @GET
    @Path("/backlog")
    @Operation(summary = "How much waits, and since when")
    @APIResponse(
            responseCode = "200",
            description = "Numbers of runs, and the age of the oldest in seconds",
            content = @Content(schema = @Schema(implementation = EventRunService.Backlog.class)))
    public EventRunService.Backlog backlog() {
        return service.backlog();
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Operation(summary = "One run")
    @APIResponse(
            responseCode = "200",
            description = "The run with every attempt at every action",
            content = @Content(schema = @Schema(implementation = EventRunBody.class)))
    @APIResponse(responseCode = "404", ref = "missing")
    public EventRunBody get(@PathParam("id") long id) {
        return service.run(id).map(EventRunBody::of).orElseThrow(() -> Problem.notFound("run " + id));
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/run-again")
    @Operation(summary = "Tries a dead letter again", description = "From the action on that has failed.")
    @APIResponse(
            responseCode = "200",
            description = "The run, which waits again",
            content = @Content(schema = @Schema(implementation = EventRunBody.class)))
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    public EventRunBody runAgain(@PathParam("id") long id) {
        return EventRunBody.of(service.runAgain(id));
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    @Operation(summary = "Gives up a dead letter, or a run that waits", description = "It stays in the history.")
    @APIResponse(
            responseCode = "200",
            description = "The run, which is discarded",
            content = @Content(schema = @Schema(implementation = EventRunBody.class)))
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    public EventRunBody discard(@PathParam("id") long id) {
        return EventRunBody.of(service.discard(id));
    }
}
