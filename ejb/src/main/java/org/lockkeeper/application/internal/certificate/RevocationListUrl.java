package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.Settings;

/** Where the world finds revocation lists, if an administrator has said by which address it reaches this server. */
@Dependent
class RevocationListUrl {

    private final ServerRepository servers;

    @Inject
    RevocationListUrl(ServerRepository servers) {
        this.servers = servers;
    }

    Optional<String> of(String alias) {
        return servers.find()
                .flatMap(server -> server.explicit(Settings.PUBLIC_URL))
                .filter(base -> !base.isEmpty())
                .map(base -> base + "/crl/" + alias + ".crl");
    }
}
