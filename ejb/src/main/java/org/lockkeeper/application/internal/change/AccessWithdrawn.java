package org.lockkeeper.application.internal.change;

import java.util.Optional;
import org.lockkeeper.spi.session.SessionInfo;

/**
 * Fired in the transaction that takes away somebody's access; after it has succeeded his sessions end.
 *
 * @param site whose sessions
 * @param user only his; empty for all of the Site
 */
public record AccessWithdrawn(String site, Optional<String> user) {

    /** Everybody's on a Site. */
    public static AccessWithdrawn ofSite(String site) {
        return new AccessWithdrawn(site, Optional.empty());
    }

    /** One user's. */
    public static AccessWithdrawn ofUser(String site, String user) {
        return new AccessWithdrawn(site, Optional.of(user));
    }

    boolean concerns(SessionInfo session) {
        return session.site().equals(site) && (user.isEmpty() || session.user().equals(user));
    }
}
