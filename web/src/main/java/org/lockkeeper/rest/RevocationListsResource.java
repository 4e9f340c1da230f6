package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.rest.problem.Problem;

/** Revocation lists (CRLs) of the authorities whose clients are trusted; those of this server's own are at hand anyway. */
@Path("/revocation-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trusted certificates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class RevocationListsResource {

    @Inject
    RevocationListService service;

    /** For the API's description. */
    @Schema(name = "RevocationListOrder")
    record Order(String url) {}

    @GET
    @Operation(summary = "All revocation lists, by issuer")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<RevocationListBody> list(@BeanParam Paging paging) {
        return Items.of(service.lists(paging.request()), RevocationListBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a revocation list from a URL, and renews it from then on before it ends",
            description = "A file, PEM or DER, is taken as application/pkix-crl, application/x-pem-file or"
                    + " multipart/form-data (part file); it replaces an older file of the same issuer.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "201",
            description = "The list; Location has its address",
            content = @Content(schema = @Schema(implementation = RevocationListBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "It is fetched already")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response add(@Context UriInfo uri, String json) {
        JsonFields fields = JsonFields.read(json);
        String url = fields.text("url", "", "");
        fields.done();
        return added(uri, service.addUrl(url));
    }

    @POST
    @Consumes({"application/pkix-crl", CertificateChainsResource.PEM, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(hidden = true)
    public Response add(@Context UriInfo uri, InputStream file) {
        return added(uri, service.addFile(BoundedBody.read(file, RevocationListService.MAX_BYTES)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@Context UriInfo uri, List<EntityPart> parts) {
        return added(uri, service.addFile(MultipartForm.of(parts).file(RevocationListService.MAX_BYTES)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One revocation list")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = RevocationListBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("id") String id, @Context Request request) {
        RevocationListView view = find(id);
        return EntityTags.answer(request, EntityTags.ofVersion(view.version()), RevocationListBody.of(view));
    }

    @POST
    @Path("/{id}/renew")
    @Operation(summary = "Fetches a list now", description = "What goes wrong is in lastError; the old list stays.")
    @APIResponse(
            responseCode = "200",
            description = "The list as it is now",
            content = @Content(schema = @Schema(implementation = RevocationListBody.class)))
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", description = "It came as a file")
    public Response renew(@PathParam("id") String id) {
        RevocationListView renewed = service.renew(find(id).id());
        return Answers.changed(EntityTags.ofVersion(renewed.version()), RevocationListBody.of(renewed));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forgets a list")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", ref = "missing")
    public void remove(@PathParam("id") String id) {
        service.remove(find(id).id());
    }

    private RevocationListView find(String id) {
        return Ids.find(id, service::list).orElseThrow(() -> Problem.notFound("revocation list '" + id + "'"));
    }

    private static Response added(UriInfo uri, RevocationListView view) {
        return Answers.created(
                uri, Long.toString(view.id()), EntityTags.ofVersion(view.version()), RevocationListBody.of(view));
    }
}
