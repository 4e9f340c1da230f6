package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.IssuedCertificateView;
import org.lockkeeper.application.IssuingService;
import org.lockkeeper.application.IssuingService.ClientOrder;
import org.lockkeeper.application.IssuingService.Issued;
import org.lockkeeper.application.IssuingService.Signed;

/** Certificates of clients, signed with a server certificate. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Client certificates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "500", ref = "failed")
public class IssuingResource {

    static final String PKCS12 = "application/x-pkcs12";

    @Inject
    IssuingService service;

    /** For the API's description. */
    @Schema(name = "SigningOrder")
    record SigningOrder(
            @Schema(description = "PEM text of the signing request")
            String request,

            @Schema(defaultValue = "365") Integer validityDays) {}

    /** What was signed. */
    @Schema(name = "SignedCertificate")
    public record SignedBody(
            @Schema(description = "PEM text") String certificate,

            @Schema(description = "PEM text of the issuer and those above it")
            String chain,

            CertificateBody details) {}

    /** One that was signed before. */
    @Schema(name = "IssuedCertificate")
    public record IssuedBody(
            CertificateBody certificate,
            @Schema(format = "date-time") String issuedAt,
            String issuedBy,
            @Schema(format = "date-time", nullable = true) String revokedAt,
            @Schema(nullable = true) String revocationReason) {

        static IssuedBody of(IssuedCertificateView view) {
            return new IssuedBody(
                    CertificateBody.of(view.certificate()),
                    view.issuedAt().toString(),
                    view.issuedBy(),
                    view.revokedAt() == null ? null : view.revokedAt().toString(),
                    view.revocationReason());
        }
    }

    /** For the API's description. */
    @Schema(name = "RevocationOrder")
    record RevocationOrder(
            @Schema(
                    enumeration = {
                        "UNSPECIFIED",
                        "KEY_COMPROMISE",
                        "AFFILIATION_CHANGED",
                        "SUPERSEDED",
                        "CESSATION_OF_OPERATION"
                    })
            String reason) {}

    @POST
    @Path("/{alias}/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs a client's request")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SigningOrder.class)))
    @APIResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = SignedBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "This certificate may not sign others")
    @APIResponse(responseCode = "422", ref = "wrong")
    public SignedBody sign(@PathParam("alias") String alias, String json) {
        JsonFields fields = JsonFields.read(json);
        String request = fields.text("request", "", "");
        Integer days = fields.optionalNumber("validityDays");
        fields.done();
        Signed signed = service.sign(alias, request.getBytes(StandardCharsets.UTF_8), days);
        return new SignedBody(signed.certificatePem(), signed.chainPem(), CertificateBody.of(signed.certificate()));
    }

    @POST
    @Path("/{alias}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({PKCS12, MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Operation(summary = "Makes key and certificate for a client; the server keeps no copy of the key")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CertificateOrders.ClientBody.class)))
    @APIResponse(responseCode = "200", description = "PKCS#12")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "This certificate may not sign others")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response issue(@PathParam("alias") String alias, String json) {
        JsonFields fields = JsonFields.read(json);
        ClientOrder order = CertificateOrders.client(fields);
        char[] password = fields.text("password", "", "").toCharArray();
        fields.done();
        Issued issued = service.issue(alias, order, password);
        return Response.ok(issued.pkcs12(), PKCS12)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + issued.certificate().serialNumber() + ".p12\"")
                .header("Lockkeeper-Serial-Number", issued.certificate().serialNumber())
                .build();
    }

    @GET
    @Path("/{alias}/issued")
    @Operation(summary = "What it has signed, newest first")
    @APIResponse(responseCode = "200", description = "A slice of it")
    @APIResponse(responseCode = "400", ref = "unreadable")
    public Items<IssuedBody> issued(@PathParam("alias") String alias, @BeanParam Paging paging) {
        return Items.of(service.issued(alias, paging.request()), IssuedBody::of);
    }

    @POST
    @Path("/{alias}/issued/{serialNumber}/revoke")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Revokes one, for good; the revocation list names it at once")
    @RequestBody(content = @Content(schema = @Schema(implementation = RevocationOrder.class)))
    @APIResponse(
            responseCode = "200",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = IssuedBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "It was revoked before")
    @APIResponse(responseCode = "422", ref = "wrong")
    public IssuedBody revoke(
            @PathParam("alias") String alias, @PathParam("serialNumber") String serialNumber, String json) {
        JsonFields fields = JsonFields.read(json == null || json.isBlank() ? "{}" : json);
        String reason = fields.text("reason", null, null);
        fields.done();
        return IssuedBody.of(service.revoke(alias, serialNumber, reason));
    }
}
