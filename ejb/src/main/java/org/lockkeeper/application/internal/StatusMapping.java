package org.lockkeeper.application.internal;

import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;

/** The engine's status as pages and API show it. */
final class StatusMapping {

    private StatusMapping() {}

    static ServerStatusView view(ServerStatus status) {
        return new ServerStatusView(
                status.state().name(),
                status.ready(),
                status.revision(),
                status.error(),
                status.listeners().stream().map(StatusMapping::view).toList());
    }

    private static ListenerView view(ListenerStatus listener) {
        return new ListenerView(
                listener.site(),
                listener.binding().mode().name(),
                listener.binding().address(),
                listener.port(),
                listener.state().name(),
                listener.reason());
    }
}
