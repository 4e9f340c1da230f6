package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleService;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.rest.problem.Problem;

/** What a Site does when something happens. */
@Path("/sites/{site}/event-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event rules")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class EventRulesResource {

    @Inject
    EventRuleService service;

    @GET
    @Operation(summary = "A Site's event rules, in their order")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<EventRuleBody> list(@PathParam("site") String site, @BeanParam Paging paging) {
        return Items.slice(service.rules(site), paging, EventRuleBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an event rule")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EventRuleBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The rule as made; Location has its address",
            content = @Content(schema = @Schema(implementation = EventRuleBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@PathParam("site") String site, @Context UriInfo uri, String json) {
        EventRuleView made = service.create(site, EventRuleBody.read(json, null));
        return Answers.created(uri, made.name(), tag(made), EventRuleBody.of(made));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One event rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = EventRuleBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    public Response get(@PathParam("site") String site, @PathParam("name") String name, @Context Request request) {
        EventRuleView view = find(site, name);
        return EntityTags.answer(request, tag(view), EventRuleBody.of(view));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces an event rule",
            description = "Another name renames it. Runs that have begun go on as they were planned.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EventRuleBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rule as changed",
            content = @Content(schema = @Schema(implementation = EventRuleBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(
            @PathParam("site") String site, @PathParam("name") String name, @Context Request request, String json) {
        EventRuleView current = find(site, name);
        EntityTags.check(request, tag(current));
        EventRuleView changed = service.replace(site, name, EventRuleBody.read(json, name), current.version());
        return Answers.changed(tag(changed), EventRuleBody.of(changed));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Deletes an event rule", description = "Runs that have begun go on; its history is kept.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(@PathParam("site") String site, @PathParam("name") String name, @Context Request request) {
        EventRuleView current = find(site, name);
        EntityTags.check(request, tag(current));
        service.delete(site, name, current.version());
    }

    @POST
    @Path("/{name}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the rule would have done with the events of the last days",
            description = "Does nothing. A body, where there is one, is a rule that is looked at instead.")
    @APIResponse(
            responseCode = "200",
            description = "The events that match, newest first, and what would have been done",
            content = @Content(schema = @Schema(implementation = RuleDryRunBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public RuleDryRunBody dryRun(
            @PathParam("site") String site,
            @PathParam("name") String name,
            @QueryParam("days") @DefaultValue("7") int days,
            String json) {
        EventRuleView saved = find(site, name);
        EventRuleInput rule = json.isBlank() ? EventRuleBody.input(saved) : EventRuleBody.read(json, name);
        return RuleDryRunBody.of(service.dryRun(site, rule, days));
    }

    private EventRuleView find(String site, String name) {
        return service.rule(site, name)
                .orElseThrow(() -> Problem.notFound("event rule '" + name + "' on Site '" + site + "'"));
    }

    private static EntityTag tag(EventRuleView view) {
        return EntityTags.ofVersion(view.version());
    }
}
