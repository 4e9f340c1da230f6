package org.lockkeeper.application.internal.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.lockkeeper.spi.FtpsServerControl;

/** Tells the engine that the bans have changed. Only after the commit: else it would pull the old ones. */
@ApplicationScoped
class BanPoke {

    @Resource(lookup = FtpsServerControl.JNDI_NAME)
    FtpsServerControl control;

    void poke(@Observes(during = TransactionPhase.AFTER_SUCCESS) BansChanged change) {
        control.refreshBans();
    }
}
