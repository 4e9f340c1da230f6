package org.lockkeeper.application.internal.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.lockkeeper.spi.FtpsServerControl;
import org.lockkeeper.spi.session.DisconnectReason;

/** Ends the sessions of whoever may not log in any more. After the commit: a client that comes back at once is refused. */
@ApplicationScoped
public class SessionEnder {

    @Resource(lookup = FtpsServerControl.JNDI_NAME)
    FtpsServerControl control;

    public void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessWithdrawn withdrawn) {
        control.sessions().stream()
                .filter(withdrawn::concerns)
                .forEach(session -> control.disconnect(session.id(), DisconnectReason.ADMINISTRATOR));
    }
}
