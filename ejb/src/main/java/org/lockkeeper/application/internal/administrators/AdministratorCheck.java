package org.lockkeeper.application.internal.administrators;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import org.lockkeeper.application.AdministratorsService.AdministratorInput;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.password.PasswordRules;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.site.SiteRepository;

/** What an administrator's fields must be. */
@Dependent
class AdministratorCheck {

    private static final Set<String> UNCONFINED = Set.of(Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER);

    private final PasswordRules rules;
    private final SiteRepository sites;

    @Inject
    AdministratorCheck(PasswordRules rules, SiteRepository sites) {
        this.rules = rules;
        this.sites = sites;
    }

    /** Needs a transaction. */
    void check(AdministratorInput input, boolean isNew) {
        FieldErrors errors = new FieldErrors();
        errors.read("name", () -> Administrator.checkName(input.name()));
        errors.require(!isNew || input.password() != null, "password", "is needed for a new administrator");
        if (input.password() != null) {
            checkPassword(errors, "password", input.name(), input.password());
        }
        checkRoles(errors, input.roles());
        checkSites(errors, input);
        input.allowedAddresses().forEach(network -> errors.read("allowedAddresses", () -> Network.parse(network)));
        errors.throwIfAny();
    }

    /** The rules alone, for a password that stands by itself. */
    void checkPassword(FieldErrors errors, String field, String name, char[] password) {
        rules.faults(name, password).forEach(fault -> errors.add(field, fault));
    }

    private static void checkRoles(FieldErrors errors, Set<String> roles) {
        errors.require(!roles.isEmpty(), "roles", "must name at least one of " + Roles.ALL);
        roles.stream()
                .filter(role -> !Roles.ALL.contains(role))
                .forEach(role -> errors.add("roles", "'" + role + "' is none of " + Roles.ALL));
    }

    private void checkSites(FieldErrors errors, AdministratorInput input) {
        errors.require(
                !input.confined() || Collections.disjoint(input.roles(), UNCONFINED),
                "sites",
                "must be absent for a SERVER_ADMINISTRATOR or CERTIFICATE_OFFICER, whose work concerns all Sites");
        input.sites().stream()
                .filter(site -> sites.find(site).isEmpty())
                .forEach(site -> errors.add("sites", "there is no Site '" + site + "'"));
    }
}
