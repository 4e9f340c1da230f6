package org.lockkeeper.application.internal.snapshot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;

/**
 * Which Sites ask for a certificate in the handshake: those where somebody may need one. The handshake comes before the
 * user's name, so that one user who needs it makes the whole Site ask; who needs none is let in without.
 */
@Dependent
public class CertificateNeed {

    private final SiteRepository sites;
    private final ServerRepository servers;

    @Inject
    CertificateNeed(SiteRepository sites, ServerRepository servers) {
        this.sites = sites;
        this.servers = servers;
    }

    /** Those of the Sites where somebody may need one; needs a transaction. */
    public List<Site> sites(List<Site> among) {
        Server server = servers.find().orElseThrow();
        Set<Long> ofSomebody = ofSomebody();
        return among.stream()
                .filter(site -> of(site, SettingsResolver.of(server, site), ofSomebody) == ClientCertificates.REQUESTED)
                .toList();
    }

    /** Ids of the Sites of which a template or a user needs one; needs a transaction. */
    Set<Long> ofSomebody() {
        Set<Long> needing = new HashSet<>(
                sites.whereSomebodySets(Settings.CLIENT_AUTHENTICATION, ClientAuthentication.HIGH.name()));
        needing.addAll(sites.whereSomebodySets(Settings.AUTHENTICATION, AuthenticationMethod.PASSWORD.name()));
        return needing;
    }

    static ClientCertificates of(Site site, SettingsResolver settings, Set<Long> ofSomebody) {
        boolean needed = ofSomebody.contains(site.id())
                || settings.value(Settings.CLIENT_AUTHENTICATION) != ClientAuthentication.HIGH
                || settings.value(Settings.AUTHENTICATION) != AuthenticationMethod.PASSWORD;
        return needed ? ClientCertificates.REQUESTED : ClientCertificates.NOT_REQUESTED;
    }
}
