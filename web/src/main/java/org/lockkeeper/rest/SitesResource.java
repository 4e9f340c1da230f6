package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.rest.problem.Problem;

/** The Sites. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class SitesResource {

    @Inject
    SiteService service;

    @GET
    @Operation(summary = "All Sites, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<SiteBody> list(@BeanParam Paging paging) {
        return Items.of(service.sites(paging.request()), SiteBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a Site with its first Settings Template", description = "Listeners open at once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The Site as made; Location has its address",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@Context UriInfo uri, String json) {
        SiteView made = service.create(SiteBody.read(json, SiteDefinition.named(null)));
        return Answers.created(uri, made.name(), tag(made), SiteBody.of(made));
    }

    @GET
    @Path("/{site}")
    @Operation(summary = "One Site")
    @APIResponse(
            responseCode = "200",
            description = "The Site",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("site") String site, @Context Request request) {
        SiteView view = find(site);
        return EntityTags.answer(request, tag(view), SiteBody.of(view));
    }

    @PUT
    @Path("/{site}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces a Site",
            description = "What is absent has its default, save certificate and rootFolder, which stay. Another name"
                    + " renames the Site; its files stay where they are.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The Site as changed",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(@PathParam("site") String site, @Context Request request, String json) {
        SiteView current = find(site);
        return change(request, current, SiteBody.read(json, SiteDefinition.named(current.name())));
    }

    @PATCH
    @Path("/{site}")
    @Consumes({MediaType.APPLICATION_JSON, Answers.MERGE_PATCH})
    @Operation(summary = "Changes fields of a Site", description = "A merge patch (RFC 7396): what is absent stays.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The Site as changed",
            content = @Content(schema = @Schema(implementation = SiteBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response patch(@PathParam("site") String site, @Context Request request, String json) {
        SiteView current = find(site);
        return change(request, current, SiteBody.read(json, current.definition()));
    }

    @DELETE
    @Path("/{site}")
    @Operation(
            summary = "Deletes a Site with its Settings Templates, and ends its sessions",
            description = "No file is deleted. A Site with users is a conflict unless cascade is true.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(
            @PathParam("site") String site,
            @QueryParam("cascade")
                    @DefaultValue("false")
                    @Parameter(description = "Whether its users are deleted as well")
                    boolean cascade,
            @Context Request request) {
        SiteView current = find(site);
        EntityTags.check(request, tag(current));
        service.delete(site, cascade, current.version());
    }

    private Response change(Request request, SiteView current, SiteDefinition wanted) {
        EntityTags.check(request, tag(current));
        SiteView changed = service.change(current.name(), wanted, current.version());
        return Answers.changed(tag(changed), SiteBody.of(changed));
    }

    private SiteView find(String site) {
        return service.site(site).orElseThrow(() -> Problem.notFound("Site '" + site + "'"));
    }

    private static EntityTag tag(SiteView view) {
        return EntityTags.ofVersion(view.version());
    }
}
