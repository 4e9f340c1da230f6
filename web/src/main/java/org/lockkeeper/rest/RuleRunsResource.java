package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.EventRuleService;
import org.lockkeeper.application.EventRunService;
import org.lockkeeper.application.EventRunView;

/** The history of one rule, and its start by hand. */
@Path("/sites/{site}/event-rules/{name}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event rules")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class RuleRunsResource {

    @Inject
    EventRunService runs;

    @Inject
    EventRuleService rules;

    @GET
    @Operation(summary = "The runs of a rule, newest first, with the outcome of each action")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<EventRunBody> list(
            @PathParam("site") String site, @PathParam("name") String name, @BeanParam Paging paging) {
        return Items.of(runs.runs(site, name, paging.request()), EventRunBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Runs the rule now, whatever its trigger and conditions",
            description =
                    "The body, where there is one, has values for the variables of the event, such as path: a file"
                            + " below the Site's root folder. The answer does not wait for the run; Location has its address.")
    @APIResponse(
            responseCode = "202",
            description = "The run, which is about to begin",
            content = @Content(schema = @Schema(implementation = EventRunBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response start(
            @PathParam("site") String site, @PathParam("name") String name, @Context UriInfo uri, String json) {
        EventRunView run = rules.runNow(site, name, json.isBlank() ? Map.of() : values(json));
        return Response.accepted(EventRunBody.of(run))
                .location(uri.getBaseUriBuilder()
                        .path("event-runs")
                        .path(Long.toString(run.id()))
                        .build())
                .build();
    }

    private static Map<String, String> values(String json) {
        Map<String, String> values = new HashMap<>();
        JsonFields.readAny(json).forEach((name, value) -> values.put(name, String.valueOf(value)));
        return values;
    }
}
