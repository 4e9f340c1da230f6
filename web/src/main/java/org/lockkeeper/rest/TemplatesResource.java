package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateService;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.rest.problem.Problem;

/** The Settings Templates of a Site. */
@Path("/sites/{site}/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings Templates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class TemplatesResource {

    @Inject
    TemplateService service;

    @Inject
    SiteService sites;

    @GET
    @Operation(summary = "A Site's Settings Templates, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<TemplateBody> list(@PathParam("site") String site, @BeanParam Paging paging) {
        sites.site(site).orElseThrow(() -> Problem.notFound("Site '" + site + "'"));
        return Items.of(service.templates(site, paging.request()), TemplateBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a Settings Template")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The template as made; Location has its address",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@PathParam("site") String site, @Context UriInfo uri, String json) {
        TemplateView made = service.create(site, TemplateBody.read(json, TemplateDefinition.named(null)));
        return Answers.created(uri, made.name(), tag(made), TemplateBody.of(made));
    }

    @GET
    @Path("/{template}")
    @Operation(summary = "One Settings Template")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    public Response get(
            @PathParam("site") String site, @PathParam("template") String template, @Context Request request) {
        TemplateView view = find(site, template);
        return EntityTags.answer(request, tag(view), TemplateBody.of(view));
    }

    @PUT
    @Path("/{template}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces a Settings Template", description = "Another name renames it; its users stay.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The template as changed",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(
            @PathParam("site") String site,
            @PathParam("template") String template,
            @Context Request request,
            String json) {
        TemplateView current = find(site, template);
        return change(site, request, current, TemplateBody.read(json, TemplateDefinition.named(current.name())));
    }

    @PATCH
    @Path("/{template}")
    @Consumes({MediaType.APPLICATION_JSON, Answers.MERGE_PATCH})
    @Operation(
            summary = "Changes fields of a Settings Template",
            description = "A merge patch (RFC 7396): what is absent stays.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The template as changed",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response patch(
            @PathParam("site") String site,
            @PathParam("template") String template,
            @Context Request request,
            String json) {
        TemplateView current = find(site, template);
        return change(site, request, current, TemplateBody.read(json, current.definition()));
    }

    @DELETE
    @Path("/{template}")
    @Operation(
            summary = "Deletes a Settings Template",
            description = "A conflict where it has users, or is its Site's last.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(
            @PathParam("site") String site, @PathParam("template") String template, @Context Request request) {
        TemplateView current = find(site, template);
        EntityTags.check(request, tag(current));
        service.delete(site, template, current.version());
    }

    @GET
    @Path("/{template}/inheritors")
    @Operation(
            summary = "The users whom a change of one setting of the template would reach",
            description = "Names of the template's users who do not override it, in order.")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Items<String> inheritors(
            @PathParam("site") String site,
            @PathParam("template") String template,
            @QueryParam("setting") @Parameter(required = true, description = "A key of /settings") String setting,
            @BeanParam Paging paging) {
        return Items.of(service.inheritors(site, template, setting, paging.request()), name -> name);
    }

    private Response change(String site, Request request, TemplateView current, TemplateDefinition wanted) {
        EntityTags.check(request, tag(current));
        TemplateView changed = service.change(site, current.name(), wanted, current.version());
        return Answers.changed(tag(changed), TemplateBody.of(changed));
    }

    private TemplateView find(String site, String template) {
        return service.template(site, template)
                .orElseThrow(() -> Problem.notFound("Settings Template '" + template + "' on Site '" + site + "'"));
    }

    private static EntityTag tag(TemplateView view) {
        return EntityTags.ofVersion(view.version());
    }
}
