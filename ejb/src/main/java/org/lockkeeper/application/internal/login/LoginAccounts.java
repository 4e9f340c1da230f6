package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.application.internal.clientcertificate.CertificatePolicy;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserRepository;

/** Reads what a login needs, with every setting resolved. */
@Dependent
class LoginAccounts {

    private final ServerRepository servers;
    private final SiteRepository sites;
    private final UserRepository users;

    @Inject
    LoginAccounts(ServerRepository servers, SiteRepository sites, UserRepository users) {
        this.servers = servers;
        this.sites = sites;
        this.users = users;
    }

    /** Whether the Site exists and is on. */
    boolean siteAvailable(String site) {
        return sites.find(site).filter(Site::enabled).isPresent();
    }

    /** The user of that name on that Site. A name that no user can have needs no query. */
    Optional<LoginAccount> find(String site, String user) {
        if (user.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return users.find(site, user).map(this::account);
    }

    private LoginAccount account(User user) {
        Server server = servers.find().orElseThrow();
        SettingsResolver settings = SettingsResolver.of(server, user.site(), user.template(), user);
        return new LoginAccount(
                user.passwordHash(),
                user.enabled(),
                settings.value(Settings.EXPIRES),
                settings.value(Settings.SSL),
                user.site().clearLoginAllowed(),
                new AddressFilter(settings),
                CertificatePolicy.of(settings),
                new GrantMapper(settings).grant(user));
    }
}
