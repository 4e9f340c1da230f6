package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.KeyExportService;

/**
 * The way out for private keys. The administrator gives his password again: with HTTP Basic he has, with this very request; a
 * token is no password, so whoever comes with one must give it in the body.
 */
@Path("/certificates")
@RequestScoped
@Tag(name = "Certificates")
@APIResponse(responseCode = "400", ref = "unreadable")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "missing")
@APIResponse(responseCode = "422", ref = "wrong")
@APIResponse(responseCode = "500", ref = "failed")
public class KeyExportResource {

    private static final String BASIC = "Basic ";

    @Inject
    KeyExportService service;

    /** For the API's description. */
    @Schema(name = "KeyExportOrder")
    record ExportOrder(
            @Schema(description = "Of the file, at least 6 characters")
            String password,

            @Schema(description = "Your own; not needed with HTTP Basic")
            String administratorPassword) {}

    @POST
    @Path("/{alias}/pkcs12")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({IssuingResource.PKCS12, MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Operation(summary = "Key and chain as PKCS#12; audited")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExportOrder.class)))
    @APIResponse(responseCode = "200", description = "PKCS#12")
    public Response pkcs12(
            @PathParam("alias") String alias,
            @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
            String json) {
        ExportOrder order = order(json, authorization);
        byte[] file = service.pkcs12(alias, order.password().toCharArray(), own(order));
        return Response.ok(file, IssuingResource.PKCS12)
                .header("Content-Disposition", "attachment; filename=\"" + alias + ".p12\"")
                .build();
    }

    @POST
    @Path("/{alias}/pkcs8")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({CertificateChainsResource.PEM, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Operation(summary = "The key as encrypted PKCS#8, PEM; audited")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExportOrder.class)))
    @APIResponse(responseCode = "200", description = "PEM text")
    public Response pkcs8(
            @PathParam("alias") String alias,
            @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
            String json) {
        ExportOrder order = order(json, authorization);
        String pem = service.pkcs8(alias, order.password().toCharArray(), own(order));
        return Response.ok(pem, CertificateChainsResource.PEM)
                .header("Content-Disposition", "attachment; filename=\"" + alias + ".key\"")
                .build();
    }

    private static ExportOrder order(String json, String authorization) {
        JsonFields fields = JsonFields.read(json);
        ExportOrder order = new ExportOrder(
                fields.text("password", "", ""),
                fields.text("administratorPassword", basicPassword(authorization), ""));
        fields.done();
        return order;
    }

    private static char[] own(ExportOrder order) {
        return order.administratorPassword().toCharArray();
    }

    /** Empty for every other scheme; the header itself was checked before the request came here. */
    private static String basicPassword(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        byte[] pair = Base64.getDecoder()
                .decode(authorization.substring(BASIC.length()).strip());
        String text = new String(pair, StandardCharsets.UTF_8);
        Arrays.fill(pair, (byte) 0);
        return text.substring(text.indexOf(':') + 1);
    }
}
