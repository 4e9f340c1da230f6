package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.spi.session.ServerStatus;

/** Prints the banner once, when the engine first says that it listens; or fails to, for then the password counts too. */
@ApplicationScoped
public class StartAnnouncement {

    private final ConsoleBanner banner;
    private StartResult pending;

    /** For the client proxy. */
    protected StartAnnouncement() {
        this(null);
    }

    @Inject
    StartAnnouncement(ConsoleBanner banner) {
        this.banner = banner;
    }

    /** What there will be to print. */
    public synchronized void prepare(StartResult result) {
        pending = result;
    }

    /** Prints, if this is the first status that says whether the server works. */
    public synchronized void statusChanged(ServerStatus status) {
        if (pending == null || !settled(status)) {
            return;
        }
        StartResult result = pending;
        pending = null;
        banner.print(result, status, Optional.ofNullable(System.getProperty("jboss.socket.binding.port-offset")));
        result.wipe();
    }

    private static boolean settled(ServerStatus status) {
        return status.state() == ServerStatus.State.ACTIVE || status.error().isPresent();
    }
}
