package org.lockkeeper.application.internal.administrators;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.login.SignInThrottle;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.site.Site;

/** Administrators as pages, API and audit show them. */
@Dependent
class AdministratorMapping {

    private final SignInThrottle throttle;

    @Inject
    AdministratorMapping(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    AdministratorDetails details(Administrator administrator) {
        return new AdministratorDetails(
                administrator.name(),
                administrator.enabled(),
                roles(administrator),
                administrator.confined(),
                sites(administrator),
                administrator.networks().stream().sorted().toList(),
                administrator.sealedTotpSecret().isPresent(),
                throttle.lockedUntil(administrator.name()),
                administrator.version());
    }

    static Map<String, Object> audited(Administrator administrator) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", administrator.name());
        state.put("enabled", administrator.enabled());
        state.put("roles", roles(administrator));
        state.put("sites", administrator.confined() ? sites(administrator) : "all");
        state.put("allowedAddresses", administrator.networks().stream().sorted().toList());
        state.put("secondFactor", administrator.sealedTotpSecret().isPresent());
        return state;
    }

    private static List<String> roles(Administrator administrator) {
        return Roles.ALL.stream().filter(administrator.roles()::contains).toList();
    }

    private static List<String> sites(Administrator administrator) {
        return administrator.sites().stream().map(Site::name).sorted().toList();
    }
}
