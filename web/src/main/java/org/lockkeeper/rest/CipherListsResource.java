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
import org.lockkeeper.application.CipherListService;
import org.lockkeeper.application.CipherListView;
import org.lockkeeper.rest.problem.Problem;

/** Named cipher lists, to be used by the Server's TLS policy and by Sites. */
@Path("/cipher-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "TLS policy")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class CipherListsResource {

    @Inject
    CipherListService service;

    @GET
    @Operation(summary = "All cipher lists, those of the product first")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<CipherListBody> list(@BeanParam Paging paging) {
        return Items.slice(service.lists(), paging, CipherListBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a cipher list, of suites or by an OpenSSL string")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CipherListBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The list as made; Location has its address",
            content = @Content(schema = @Schema(implementation = CipherListBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@Context UriInfo uri, String json) {
        CipherListView made = service.create(CipherListBody.read(json, null));
        return Answers.created(uri, made.name(), tag(made), CipherListBody.of(made));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One cipher list")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = CipherListBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("name") String name, @Context Request request) {
        CipherListView view = find(name);
        return EntityTags.answer(request, tag(view), CipherListBody.of(view));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces a cipher list",
            description = "Another name renames it. Policies that use the list change with it, under their own rules.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CipherListBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The list as changed",
            content = @Content(schema = @Schema(implementation = CipherListBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(@PathParam("name") String name, @Context Request request, String json) {
        CipherListView current = find(name);
        EntityTags.check(request, tag(current));
        CipherListView changed =
                service.change(current.name(), CipherListBody.read(json, current.name()), current.version());
        return Answers.changed(tag(changed), CipherListBody.of(changed));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Deletes a cipher list", description = "A conflict where a policy uses it.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(@PathParam("name") String name, @Context Request request) {
        CipherListView current = find(name);
        EntityTags.check(request, tag(current));
        service.delete(current.name(), current.version());
    }

    private CipherListView find(String name) {
        return service.list(name).orElseThrow(() -> Problem.notFound("cipher list '" + name + "'"));
    }

    private static EntityTag tag(CipherListView view) {
        return EntityTags.ofContent(CipherListBody.of(view));
    }
}
