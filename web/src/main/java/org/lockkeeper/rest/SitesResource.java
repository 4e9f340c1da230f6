package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.rest.problem.Problem;
import org.lockkeeper.rest.problem.ProblemException;

/** The Sites and their users. */
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
        return EntityTags.answer(request, EntityTags.ofVersion(view.version()), SiteBody.of(view));
    }

    @GET
    @Path("/{site}/users")
    @Operation(summary = "A Site's users, by name")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    public Items<UserBody> users(@PathParam("site") String site, @BeanParam Paging paging) {
        String name = find(site).name();
        return Items.of(service.users(name, paging.request()), UserBody::of);
    }

    private SiteView find(String site) {
        return service.site(site).orElseThrow(() -> missing(site));
    }

    private static ProblemException missing(String site) {
        return Problem.notFound("Site '" + site + "'");
    }
}
