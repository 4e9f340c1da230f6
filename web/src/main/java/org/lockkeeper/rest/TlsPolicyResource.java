package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.HandshakeService;
import org.lockkeeper.application.TlsPolicyService;
import org.lockkeeper.application.TlsPolicyView;

/** The Server's TLS policy. */
@Path("/server/tls-policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "TLS policy")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class TlsPolicyResource {

    @Inject
    TlsPolicyService service;

    @Inject
    HandshakeService handshakes;

    @GET
    @Operation(summary = "The policy of all TLS connections; Sites may narrow it")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = TlsPolicyBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    public Response get(@Context Request request) {
        TlsPolicyView view = service.policy();
        return EntityTags.answer(request, tag(view), TlsPolicyBody.of(view));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes the policy",
            description =
                    "Counts from the next handshake on; no port is rebound, no session ends. Fields left out stay.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TlsPolicyBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The policy as changed",
            content = @Content(schema = @Schema(implementation = TlsPolicyBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response change(@Context Request request, String json) {
        TlsPolicyView current = service.policy();
        EntityTags.check(request, tag(current));
        TlsPolicyView changed = service.change(TlsPolicyBody.read(json), current.version());
        return Answers.changed(tag(changed), TlsPolicyBody.of(changed));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What would come of a change; saves nothing")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TlsPolicyBody.class)))
    @APIResponse(responseCode = "200", description = "Each suite in order, and what speaks against it")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public TlsPolicyPreviewBody preview(String json) {
        return TlsPolicyPreviewBody.of(service.preview(TlsPolicyBody.read(json)));
    }

    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whom a change would lock out; saves nothing",
            description = "Judged by the handshakes of the last 30 days: what each client offered, or agreed on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TlsPolicyBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Users and clients by name and address, with the reason",
            content = @Content(schema = @Schema(implementation = DryRunBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public DryRunBody dryRun(String json) {
        return DryRunBody.of(handshakes.dryRun(TlsPolicyBody.read(json)));
    }

    private static EntityTag tag(TlsPolicyView view) {
        return EntityTags.ofVersion(view.version());
    }
}
