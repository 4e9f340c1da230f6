package org.lockkeeper.application.internal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Now and then forgets what has ended. What fails is logged by the container and comes again with the next turn. */
@Singleton
@Startup
@DependsOn("BootstrapBean")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessTimer {

    @Inject
    Offences offences;

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false, info = "bans and points that have ended")
    void tidy() {
        offences.tidy();
    }
}
