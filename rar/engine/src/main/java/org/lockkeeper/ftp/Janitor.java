package org.lockkeeper.ftp;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.ftp.vfs.LeftOverUploads;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration;

/** Cleans the Sites' folders of what crashes have left. */
final class Janitor {

    private final FtpsEndpoint endpoint;

    Janitor(FtpsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Does it for all Sites; may take long. */
    void clean(ServerConfiguration configuration) {
        configuration.sites().forEach(this::clean);
    }

    private void clean(SiteConfiguration site) {
        if (site.leftOvers().keep().isEmpty()) {
            return;
        }
        Instant before = Instant.now().minus(site.leftOvers().keep().get());
        List<Path> removed = site.leftOvers().folders().stream()
                .flatMap(folder -> LeftOverUploads.remove(folder, before).stream())
                .toList();
        if (!removed.isEmpty()) {
            EngineLog.LOG.leftOversRemoved(site.name(), removed.size(), removed.get(0));
            tell(site.name(), removed);
        }
    }

    private void tell(String site, List<Path> removed) {
        try {
            endpoint.leftOversRemoved(site, removed);
        } catch (RuntimeException e) {
            EngineLog.LOG.removalNotRecorded(site, String.valueOf(RootCause.of(e)));
            EngineLog.LOG.debug("removal not recorded", e);
        }
    }
}
