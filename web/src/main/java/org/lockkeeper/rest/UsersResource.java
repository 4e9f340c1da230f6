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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.rest.problem.Problem;

/** The users of a Site. */
@Path("/sites/{site}/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class UsersResource {

    @Inject
    UserService service;

    @Inject
    SiteService sites;

    @Inject
    SettingsService settings;

    @GET
    @Operation(summary = "A Site's users, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<UserBody> list(
            @PathParam("site") String site,
            @QueryParam("search") @Parameter(description = "A part of the name, in any case") String search,
            @QueryParam("template") @Parameter(description = "Name of their Settings Template") String template,
            @BeanParam Paging paging) {
        sites.site(site).orElseThrow(() -> Problem.notFound("Site '" + site + "'"));
        return Items.of(service.users(site, new UserQuery(search, template), paging.request()), UserBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a user")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UserBody.Input.class)))
    @APIResponse(
            responseCode = "201",
            description = "The user as made; Location has his address",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response create(@PathParam("site") String site, @Context UriInfo uri, String json) {
        UserView made = service.create(site, UserBody.read(json, UserDefinition.named(null)));
        return Answers.created(uri, made.name(), tag(made), UserBody.of(made));
    }

    @GET
    @Path("/{user}")
    @Operation(summary = "One user")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    public Response get(@PathParam("site") String site, @PathParam("user") String user, @Context Request request) {
        UserView view = find(site, user);
        return EntityTags.answer(request, tag(view), UserBody.of(view));
    }

    @GET
    @Path("/{user}/effective")
    @Operation(
            summary = "What is in force for a user, and where each value comes from",
            description = "By the keys of /settings.")
    @APIResponse(responseCode = "200", description = "Every setting")
    public Map<String, EffectiveView> effective(@PathParam("site") String site, @PathParam("user") String user) {
        return settings.effective(site, user);
    }

    @PUT
    @Path("/{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replaces a user",
            description = "An absent password stays as it is, an absent template too. Another name renames him; he"
                    + " keeps his home folder. Switching him off ends his sessions.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UserBody.Input.class)))
    @APIResponse(
            responseCode = "200",
            description = "The user as changed",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response replace(
            @PathParam("site") String site, @PathParam("user") String user, @Context Request request, String json) {
        UserView current = find(site, user);
        UserDefinition base = UserDefinition.named(current.name()).in(current.template());
        return change(site, request, current, UserBody.read(json, base));
    }

    @PATCH
    @Path("/{user}")
    @Consumes({MediaType.APPLICATION_JSON, Answers.MERGE_PATCH})
    @Operation(summary = "Changes fields of a user", description = "A merge patch (RFC 7396): what is absent stays.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UserBody.Input.class)))
    @APIResponse(
            responseCode = "200",
            description = "The user as changed",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response patch(
            @PathParam("site") String site, @PathParam("user") String user, @Context Request request, String json) {
        UserView current = find(site, user);
        return change(site, request, current, UserBody.read(json, current.definition()));
    }

    @DELETE
    @Path("/{user}")
    @Operation(summary = "Deletes a user and ends his sessions", description = "His files stay.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", ref = "stale")
    public void delete(@PathParam("site") String site, @PathParam("user") String user, @Context Request request) {
        UserView current = find(site, user);
        EntityTags.check(request, tag(current));
        service.delete(site, user, current.version());
    }

    private Response change(String site, Request request, UserView current, UserDefinition wanted) {
        EntityTags.check(request, tag(current));
        UserView changed = service.change(site, current.name(), wanted, current.version());
        return Answers.changed(tag(changed), UserBody.of(changed));
    }

    private UserView find(String site, String user) {
        return service.user(site, user)
                .orElseThrow(() -> Problem.notFound("user '" + user + "' on Site '" + site + "'"));
    }

    private static EntityTag tag(UserView view) {
        return EntityTags.ofVersion(view.version());
    }
}
