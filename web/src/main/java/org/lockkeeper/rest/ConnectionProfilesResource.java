package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.lockkeeper.application.ConnectionProfileService;
import org.lockkeeper.application.ConnectionProfileView;
import org.lockkeeper.application.ConnectionTestView;
import org.lockkeeper.rest.problem.Problem;

/** The remote hosts that event rules may reach. */
@Path("/connection-profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event rules")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class ConnectionProfilesResource {

    @Inject
    ConnectionProfileService service;

    @GET
    @Operation(summary = "All connection profiles, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<ConnectionProfileBody> list(@BeanParam Paging paging) {
        return Items.slice(service.profiles(), paging, ConnectionProfileBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a connection profile")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConnectionProfileBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The profile as made; Location has its address",
            content = @Content(schema = @Schema(implementation = ConnectionProfileBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@Context UriInfo uri, String json) {
        ConnectionProfileView made = service.create(ConnectionProfileBody.read(json, null));
        return Answers.created(uri, made.name(), tag(made), ConnectionProfileBody.of(made));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One connection profile")
    @APIResponse(
            responseCode = "200",
            description = "The profile, without its password",
            content = @Content(schema = @Schema(implementation = ConnectionProfileBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("name") String name, @Context Request request) {
        ConnectionProfileView view = find(name);
        return EntityTags.answer(request, tag(view), ConnectionProfileBody.of(view));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces a connection profile",
            description = "The password that is stored stays where none is given. Counts for the next action.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConnectionProfileBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The profile as changed",
            content = @Content(schema = @Schema(implementation = ConnectionProfileBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(@PathParam("name") String name, @Context Request request, String json) {
        ConnectionProfileView current = find(name);
        EntityTags.check(request, tag(current));
        ConnectionProfileView changed =
                service.replace(name, ConnectionProfileBody.read(json, name), current.version());
        return Answers.changed(tag(changed), ConnectionProfileBody.of(changed));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Deletes a connection profile", description = "A conflict where event rules use it.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(@PathParam("name") String name, @Context Request request) {
        ConnectionProfileView current = find(name);
        EntityTags.check(request, tag(current));
        service.delete(name, current.version());
    }

    @POST
    @Path("/{name}/test")
    @Operation(
            summary = "Tries the connection",
            description = "Goes as far as a rule would before it sends something; says what came of each step.")
    @APIResponse(
            responseCode = "200",
            description = "Each step; where one has failed, it is the last",
            content = @Content(schema = @Schema(implementation = ConnectionTestView.class)))
    @APIResponse(responseCode = "404", ref = "missing")
    public ConnectionTestView test(@PathParam("name") String name) {
        return service.test(name);
    }

    private ConnectionProfileView find(String name) {
        return service.profile(name).orElseThrow(() -> Problem.notFound("connection profile '" + name + "'"));
    }

    private static EntityTag tag(ConnectionProfileView view) {
        return EntityTags.ofVersion(view.version());
    }
}
