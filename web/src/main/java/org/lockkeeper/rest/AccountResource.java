package org.lockkeeper.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lockkeeper.application.AccountService;
import org.lockkeeper.application.AccountService.NewToken;
import org.lockkeeper.application.AccountService.SecondFactorOffer;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.Page;

/** The account that the request comes with. */
@Path("/account")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
@APIResponse(responseCode = "401", ref = "unauthorized")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "500", ref = "failed")
public class AccountResource {

    @Inject
    AccountService service;

    @GET
    @Operation(summary = "Who is asking, and what he may do")
    @APIResponse(
            responseCode = "200",
            description = "The administrator",
            content = @Content(schema = @Schema(implementation = AdministratorBody.class)))
    public AdministratorBody me() {
        return AdministratorBody.of(service.me());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes the own password",
            description = "Fields: current, password. Browser sessions from before end.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public void changePassword(String json) {
        JsonFields fields = JsonFields.read(json);
        String current = fields.text("current", "", "");
        String password = fields.text("password", "", "");
        fields.done();
        service.changePassword(current.toCharArray(), password.toCharArray());
    }

    @POST
    @Path("/second-factor")
    @Operation(
            summary = "Proposes a second factor (RFC 6238)",
            description = "It is demanded once a code of it was sent by PUT, within ten minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The secret to be typed into an app, and the same for a QR code",
            content = @Content(schema = @Schema(implementation = SecondFactorOffer.class)))
    public SecondFactorOffer offerSecondFactor() {
        return service.offerSecondFactor();
    }

    @PUT
    @Path("/second-factor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Demands the second factor from now on",
            description = "Field: code. From then on the code of the moment is the end of the password.")
    @APIResponse(responseCode = "204", description = "Demanded")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public void confirmSecondFactor(String json) {
        JsonFields fields = JsonFields.read(json);
        String code = fields.text("code", "", "");
        fields.done();
        service.confirmSecondFactor(code);
    }

    @POST
    @Path("/second-factor/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Demands no second factor any more", description = "Field: password, without a code.")
    @APIResponse(responseCode = "204", description = "The password is enough again")
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "422", ref = "wrong")
    public void removeSecondFactor(String json) {
        JsonFields fields = JsonFields.read(json);
        String password = fields.text("password", "", "");
        fields.done();
        service.removeSecondFactor(password.toCharArray());
    }

    @GET
    @Path("/tokens")
    @Operation(summary = "The own API tokens, oldest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public Items<TokenBody> tokens() {
        List<AccountService.TokenView> tokens = service.tokens();
        return Items.of(new Page<>(tokens, tokens.size()), TokenBody::of);
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes an API token",
            description = "The answer shows the token; nothing shows it again. It stands for the account, wherever a"
                    + " request carries it as Authorization: Bearer.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenBody.class)))
    @APIResponse(responseCode = "400", ref = "unreadable")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "wrong")
    public Response createToken(@Context UriInfo uri, String json) {
        JsonFields fields = JsonFields.read(json);
        String name = fields.text("name", "", "");
        boolean readOnly = fields.flag("readOnly", false, false);
        String expires = fields.text("expires", "", "");
        fields.done();
        NewToken made = service.createToken(name, readOnly, instant(expires));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(made.view().id()))
                        .build())
                .entity(TokenBody.of(made))
                .build();
    }

    @DELETE
    @Path("/tokens/{id}")
    @Operation(summary = "Makes an own API token worthless")
    @APIResponse(responseCode = "204", description = "It lets nobody in any more")
    @APIResponse(responseCode = "404", ref = "missing")
    public void deleteToken(@PathParam("id") long id) {
        service.deleteToken(id);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("expires", "must be a time such as 2027-01-31T12:00:00Z");
        }
    }
}
