package org.lockkeeper.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.AdministratorsService.AdministratorInput;

/** An administrator, as the API shows him: never with a password. */
@Schema(name = "Administrator")
public record AdministratorBody(
        @Schema(required = true, maxLength = 63) String name,
        boolean enabled,

        @Schema(
                description = "SERVER_ADMINISTRATOR, SITE_ADMINISTRATOR, TEMPLATE_ADMINISTRATOR, USER_ADMINISTRATOR,"
                        + " CERTIFICATE_OFFICER, AUDITOR")
        List<String> roles,

        @Schema(description = "Names of the Sites he is confined to; null: all of them")
        List<String> sites,

        @Schema(description = "Networks (CIDR) he may come from; empty: from anywhere")
        List<String> allowedAddresses,

        @Schema(readOnly = true, description = "Whether he has to give a code with his password")
        boolean secondFactor,

        @Schema(
                readOnly = true,
                format = "date-time",
                description = "Until when an address is kept from guessing on; null: not at all")
        String lockedUntil) {

    /** An administrator as the API takes him. */
    @Schema(name = "AdministratorWithPassword")
    public record Input(
            @Schema(required = true, maxLength = 63) String name,
            @Schema(defaultValue = "true") boolean enabled,
            List<String> roles,
            List<String> sites,
            List<String> allowedAddresses,

            @Schema(writeOnly = true, format = "password", description = "Absent: as it is; needed for a new one")
            String password) {}

    static AdministratorBody of(AdministratorDetails details) {
        return new AdministratorBody(
                details.name(),
                details.enabled(),
                details.roles(),
                details.confined() ? details.sites() : null,
                details.allowedAddresses(),
                details.secondFactor(),
                details.lockedUntil().map(Instant::toString).orElse(null));
    }

    static AdministratorInput read(String json) {
        JsonFields fields = JsonFields.read(json);
        String name = fields.text("name", "", "");
        String password = fields.text("password", null, null);
        boolean enabled = fields.flag("enabled", true, true);
        List<String> roles = fields.texts("roles");
        List<String> sites = fields.texts("sites", null);
        List<String> addresses = fields.texts("allowedAddresses");
        fields.readOnly("secondFactor");
        fields.readOnly("lockedUntil");
        fields.done();
        return new AdministratorInput(
                name,
                password == null ? null : password.toCharArray(),
                enabled,
                Set.copyOf(roles),
                sites != null,
                sites == null ? Set.of() : Set.copyOf(sites),
                Set.copyOf(addresses));
    }
}
