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
import org.lockkeeper.application.AdministratorsService;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.rest.problem.Problem;

/** Who may administer, and what. */
@Path("/administrators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrators")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class AdministratorsResource {

    @Inject
    AdministratorsService service;

    @GET
    @Operation(summary = "All administrators, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<AdministratorBody> list(@BeanParam Paging paging) {
        return Items.of(service.administrators(paging.request()), AdministratorBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an administrator")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdministratorBody.Input.class)))
    @APIResponse(
            responseCode = "201",
            description = "The administrator as made; Location has his address",
            content = @Content(schema = @Schema(implementation = AdministratorBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@Context UriInfo uri, String json) {
        AdministratorDetails made = service.create(AdministratorBody.read(json));
        return Answers.created(uri, made.name(), tag(made), AdministratorBody.of(made));
    }

    @GET
    @Path("/{administrator}")
    @Operation(summary = "One administrator")
    @APIResponse(
            responseCode = "200",
            description = "The administrator",
            content = @Content(schema = @Schema(implementation = AdministratorBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("administrator") String name, @Context Request request) {
        AdministratorDetails found = find(name);
        return EntityTags.answer(request, tag(found), AdministratorBody.of(found));
    }

    @PUT
    @Path("/{administrator}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces an administrator's rights, or his password",
            description =
                    "An absent password stays as it is. A new password ends his browser sessions. The name stays.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdministratorBody.Input.class)))
    @APIResponse(
            responseCode = "200",
            description = "The administrator as changed",
            content = @Content(schema = @Schema(implementation = AdministratorBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(@PathParam("administrator") String name, @Context Request request, String json) {
        AdministratorDetails found = find(name);
        EntityTags.check(request, tag(found));
        AdministratorDetails changed = service.change(name, AdministratorBody.read(json), found.version());
        return Answers.changed(tag(changed), AdministratorBody.of(changed));
    }

    @DELETE
    @Path("/{administrator}")
    @Operation(
            summary = "Removes an administrator and his API tokens",
            description = "The last enabled SERVER_ADMINISTRATOR stays.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(@PathParam("administrator") String name, @Context Request request) {
        AdministratorDetails found = find(name);
        EntityTags.check(request, tag(found));
        service.delete(name, found.version());
    }

    @DELETE
    @Path("/{administrator}/second-factor")
    @Operation(summary = "Demands no second factor of him any more", description = "For somebody who has lost it.")
    @APIResponse(responseCode = "204", description = "His password is enough again")
    @APIResponse(responseCode = "404", ref = "missing")
    public void resetSecondFactor(@PathParam("administrator") String name) {
        service.resetSecondFactor(name);
    }

    private AdministratorDetails find(String name) {
        return service.administrator(name).orElseThrow(() -> Problem.notFound("administrator '" + name + "'"));
    }

    private static EntityTag tag(AdministratorDetails details) {
        return EntityTags.ofVersion(details.version());
    }
}
