package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.FormerCertificateView;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.rest.problem.Problem;

/** What is in force under an alias, what was, and what will be; and the files that a CA wants and gives. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class CertificateChainsResource {

    static final String PEM = "application/x-pem-file";

    @Inject
    CertificateService service;

    /** A certificate that was in force before. */
    @Schema(name = "FormerCertificate")
    public record FormerBody(
            CertificateBody certificate,
            String chainPem,
            @Schema(format = "date-time") String replacedAt,
            String replacedBy) {

        static FormerBody of(FormerCertificateView view) {
            return new FormerBody(
                    CertificateBody.of(view.certificate()),
                    view.chainPem(),
                    view.replacedAt().toString(),
                    view.replacedBy());
        }
    }

    /** For the API's description. */
    @Schema(name = "NextCertificateOrder")
    record NextOrder(
            @Schema(description = "PEM text of the CA's reply")
            String chain,

            @Schema(format = "date-time") String activeAt) {}

    @GET
    @Path("/{alias}/certificate.pem")
    @Produces({PEM, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Operation(summary = "The certificate alone, PEM")
    @APIResponse(responseCode = "200", description = "PEM text")
    public Response certificate(@PathParam("alias") String alias) {
        return file(alias + ".pem", find(alias).certificate().pem());
    }

    @GET
    @Path("/{alias}/chain.pem")
    @Produces({PEM, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Operation(summary = "The certificate and those above it, PEM")
    @APIResponse(responseCode = "200", description = "PEM text")
    public Response chain(@PathParam("alias") String alias) {
        return file(alias + "-chain.pem", find(alias).chainPem());
    }

    @GET
    @Path("/{alias}/request.csr")
    @Produces({PEM, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Operation(summary = "The signing request for a CA, PEM")
    @APIResponse(responseCode = "200", description = "PEM text")
    public Response request(@PathParam("alias") String alias) {
        return file(alias + ".csr", find(alias).requestPem());
    }

    @PUT
    @Path("/{alias}/chain")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Takes the CA's reply; the key stays",
            description = "PEM, DER or PKCS#7, in any order. Sites that use the alias show it from the next handshake.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(
            responseCode = "200",
            description = "In force",
            content = @Content(schema = @Schema(implementation = ServerCertificateBody.class)))
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response replace(@PathParam("alias") String alias, @Context Request request, InputStream reply) {
        ServerCertificateView current = find(alias);
        EntityTags.check(request, EntityTags.ofVersion(current.version()));
        return answer(service.replaceChain(alias, BoundedBody.read(reply), current.version()));
    }

    @PUT
    @Path("/{alias}/next")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans a chain to take the place of the present one")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NextOrder.class)))
    @APIResponse(
            responseCode = "200",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = ServerCertificateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response plan(@PathParam("alias") String alias, String json) {
        JsonFields fields = JsonFields.read(json);
        String chain = fields.text("chain", "", "");
        String activeAt = fields.text("activeAt", "", "");
        fields.done();
        return answer(service.planNext(alias, chain.getBytes(StandardCharsets.UTF_8), time(activeAt)));
    }

    @DELETE
    @Path("/{alias}/next")
    @Operation(summary = "Gives the plan up")
    @APIResponse(responseCode = "204", description = "Nothing is planned")
    public void cancel(@PathParam("alias") String alias) {
        service.cancelNext(alias);
    }

    @GET
    @Path("/{alias}/history")
    @Operation(summary = "What was in force before, newest first")
    @APIResponse(responseCode = "200", description = "All of it")
    public Items<FormerBody> history(@PathParam("alias") String alias) {
        List<FormerBody> all =
                service.history(alias).stream().map(FormerBody::of).toList();
        return new Items<>(all, all.size());
    }

    private ServerCertificateView find(String alias) {
        return service.certificate(alias).orElseThrow(() -> Problem.notFound("certificate '" + alias + "'"));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.wrong("activeAt", "must be a time such as 2026-11-22T10:15:30Z")
                    .causedBy(e);
        }
    }

    private static Response answer(ServerCertificateView view) {
        return Response.ok(ServerCertificateBody.of(view))
                .tag(EntityTags.ofVersion(view.version()))
                .build();
    }

    private static Response file(String name, String pem) {
        return Response.ok(pem, PEM)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
