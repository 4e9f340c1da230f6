package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserRepository;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.login.Secret;

/** Makes Site {@code Default} with its template, and user {@code demo} where asked for. */
@Dependent
class FirstSite {

    static final String NAME = "Default";
    static final String DEMO = "demo";

    private final SiteRepository sites;
    private final TemplateRepository templates;
    private final UserRepository users;
    private final PasswordHasher hasher;

    @Inject
    FirstSite(SiteRepository sites, TemplateRepository templates, UserRepository users, PasswordHasher hasher) {
        this.sites = sites;
        this.templates = templates;
        this.users = users;
        this.hasher = hasher;
    }

    void make(ServerCertificate certificate, StartupSettings settings) {
        ServerHome home = new ServerHome(settings.home());
        Site site = new Site(NAME, certificate, home.site(NAME).toString());
        site.listenOn(List.of(
                new Listener(Mode.EXPLICIT, settings.bindAddress(), settings.ftpsPort()),
                new Listener(Mode.IMPLICIT, settings.bindAddress(), settings.implicitPort())));
        site.usePassivePorts(
                settings.passivePorts().from(), settings.passivePorts().to());
        sites.add(site);
        SettingsTemplate template = new SettingsTemplate(site, SettingsTemplate.FIRST);
        templates.add(template);
        settings.demoPassword().ifPresent(password -> users.add(demo(template, password)));
    }

    boolean demoExists() {
        return users.find(NAME, DEMO).isPresent();
    }

    private User demo(SettingsTemplate template, Secret password) {
        char[] characters = password.copy();
        try {
            return new User(template, DEMO, hasher.hash(characters));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
