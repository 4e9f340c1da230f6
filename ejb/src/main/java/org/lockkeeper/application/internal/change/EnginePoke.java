package org.lockkeeper.application.internal.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.lockkeeper.spi.FtpsServerControl;

/** Tells the engine that there is something newer to pull. Only after the commit: else it would pull the old state. */
@ApplicationScoped
public class EnginePoke {

    @Resource(lookup = FtpsServerControl.JNDI_NAME)
    FtpsServerControl control;

    public void poke(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConfigurationChanged change) {
        control.refresh(change.revision());
    }
}
