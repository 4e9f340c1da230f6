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
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.rest.problem.Problem;

/** Server certificates: list, make, import, look into files, delete. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class CertificatesResource {

    @Inject
    CertificateService service;

    @GET
    @Operation(summary = "All server certificates, by alias")
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<ServerCertificateBody> list(@BeanParam Paging paging) {
        return Items.of(service.certificates(paging.request()), ServerCertificateBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a key, a self-signed certificate and a signing request")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CertificateOrders.OrderBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ServerCertificateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "The alias is taken")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response create(@Context UriInfo uri, String json) {
        return created(uri, service.create(CertificateOrders.server(json)));
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Takes a key and its certificate",
            description = "Parts: alias, file (PKCS#12, JKS, or PEM with the key), password")
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = ServerCertificateBody.class)))
    @APIResponse(responseCode = "409", description = "The alias is taken")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response importKey(@Context UriInfo uri, List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        char[] password = form.password();
        return created(uri, service.importKey(form.text("alias"), form.file(), password));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "What a file holds; saves nothing",
            description =
                    "Parts: file (certificates, a key file, or a signing request), password. PEM text as the whole"
                            + " body is taken as well.")
    @APIResponse(
            responseCode = "200",
            description = "What is in it",
            content = @Content(schema = @Schema(implementation = PreviewBody.class)))
    @APIResponse(responseCode = "422", ref = "wrong")
    public PreviewBody preview(List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        return PreviewBody.of(service.preview(form.file(), form.password()));
    }

    @POST
    @Path("/preview")
    @Consumes({MediaType.TEXT_PLAIN, "application/x-pem-file", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(hidden = true)
    public PreviewBody preview(InputStream file) {
        return PreviewBody.of(service.preview(BoundedBody.read(file), new char[0]));
    }

    @GET
    @Path("/{alias}")
    @Operation(summary = "One server certificate")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = ServerCertificateBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("alias") String alias, @Context Request request) {
        ServerCertificateView view =
                service.certificate(alias).orElseThrow(() -> Problem.notFound("certificate '" + alias + "'"));
        ServerCertificateBody body = ServerCertificateBody.of(view);
        return EntityTags.answer(request, EntityTags.ofVersion(view.version()), body);
    }

    @DELETE
    @Path("/{alias}")
    @Operation(summary = "Deletes certificate, key and history")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", description = "It is in use; the detail says by whom")
    public void delete(@PathParam("alias") String alias) {
        service.delete(alias);
    }

    private static Response created(UriInfo uri, ServerCertificateView view) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("certificates")
                        .path(view.alias())
                        .build())
                .tag(EntityTags.ofVersion(view.version()))
                .entity(ServerCertificateBody.of(view))
                .build();
    }
}
