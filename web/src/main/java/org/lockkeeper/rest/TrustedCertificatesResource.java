package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.rest.problem.Problem;

/** The Trusted Certificates database: whom clients' certificates are compared with at login. */
@Path("/trusted-certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trusted certificates")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class TrustedCertificatesResource {

    private static final TrustDecision STANDARD = new TrustDecision("TRUSTED", null, null);

    @Inject
    TrustService service;

    /** For the API's description. */
    @Schema(name = "TrustOrder")
    record TrustOrder(
            @Schema(description = "PEM text of one certificate or several")
            String certificate,

            @Schema(
                    enumeration = {"TRUSTED", "DISTRUSTED"},
                    defaultValue = "TRUSTED")
            String state,

            @Schema(nullable = true) String site,
            @Schema(nullable = true) String user) {}

    /** For the API's description. */
    @Schema(name = "TrustChange")
    record TrustChange(
            @Schema(enumeration = {"TRUSTED", "DISTRUSTED", "PENDING"})
            String state,

            @Schema(nullable = true) String site,
            @Schema(nullable = true) String user) {}

    @GET
    @Operation(summary = "The entries: those that clients have shown first, the latest at the top, then the others")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only those in it",
            schema = @Schema(enumeration = {"TRUSTED", "DISTRUSTED", "PENDING"}))
    @APIResponse(responseCode = "200", description = "A slice of them")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Items<TrustedCertificateBody> list(@QueryParam("state") String state, @BeanParam Paging paging) {
        return Items.of(service.certificates(state, paging.request()), TrustedCertificateBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Trusts or distrusts a certificate, from the next login on",
            description = "One that is pending is decided. PKCS#7 and DER are taken as multipart/form-data, with parts"
                    + " file, state, site, user. A file of several certificates is answered with a list of entries.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TrustOrder.class)))
    @APIResponse(
            responseCode = "201",
            description = "The entry; Location has its address",
            content = @Content(schema = @Schema(implementation = TrustedCertificateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", description = "It was decided on before, for the same Site and user")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response add(@Context UriInfo uri, String json) {
        JsonFields fields = JsonFields.read(json);
        String pem = fields.text("certificate", "", "");
        TrustDecision decision = TrustedCertificateBody.decision(fields, STANDARD);
        fields.done();
        return added(uri, service.add(pem.getBytes(StandardCharsets.UTF_8), decision));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@Context UriInfo uri, List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        String state = form.text("state");
        TrustDecision decision =
                new TrustDecision(state == null ? STANDARD.state() : state, form.text("site"), form.text("user"));
        return added(uri, service.add(form.file("file", "certificate"), decision));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One entry")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = TrustedCertificateBody.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", ref = "missing")
    public Response get(@PathParam("id") String id, @Context Request request) {
        TrustedCertificateView view = find(id);
        return EntityTags.answer(request, EntityTags.ofVersion(view.version()), TrustedCertificateBody.of(view));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Answers.MERGE_PATCH})
    @Operation(
            summary = "Decides anew, or changes for whom the decision holds",
            description = "A merge patch (RFC 7396): what is absent stays; site null means all Sites, user null any.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TrustChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The entry as changed",
            content = @Content(schema = @Schema(implementation = TrustedCertificateBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "412", ref = "stale")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response decide(@PathParam("id") String id, @Context Request request, String json) {
        TrustedCertificateView current = find(id);
        EntityTags.check(request, EntityTags.ofVersion(current.version()));
        TrustDecision decision = TrustedCertificateBody.patch(json, current);
        TrustedCertificateView changed = service.decide(current.id(), decision, current.version());
        return Answers.changed(EntityTags.ofVersion(changed.version()), TrustedCertificateBody.of(changed));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes an entry out: its certificate is unknown from then on")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag that was read; absent: any")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", ref = "missing")
    @APIResponse(responseCode = "412", ref = "stale")
    public void remove(@PathParam("id") String id, @Context Request request) {
        TrustedCertificateView current = find(id);
        EntityTags.check(request, EntityTags.ofVersion(current.version()));
        service.remove(current.id());
    }

    private TrustedCertificateView find(String id) {
        return Ids.find(id, service::certificate)
                .orElseThrow(() -> Problem.notFound("trusted certificate '" + id + "'"));
    }

    private static Response added(UriInfo uri, List<TrustedCertificateView> entries) {
        if (entries.size() > 1) {
            List<TrustedCertificateBody> all =
                    entries.stream().map(TrustedCertificateBody::of).toList();
            return Response.status(Response.Status.CREATED)
                    .entity(new Items<>(all, all.size()))
                    .build();
        }
        TrustedCertificateView only = entries.get(0);
        return Answers.created(
                uri, Long.toString(only.id()), EntityTags.ofVersion(only.version()), TrustedCertificateBody.of(only));
    }
}
