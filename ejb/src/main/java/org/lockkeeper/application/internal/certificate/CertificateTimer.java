package org.lockkeeper.application.internal.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The clock of {@link CertificateUpkeep}. What fails is logged by the container and comes again with the next turn. */
@Singleton
@Startup
@DependsOn("BootstrapBean")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class CertificateTimer {

    @Inject
    CertificateUpkeep upkeep;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "planned certificates")
    void everyMinute() {
        upkeep.activatePlans();
    }

    @Schedule(hour = "*", minute = "11", persistent = false, info = "expiry of certificates, revocation lists")
    void everyHour() {
        upkeep.checkAll();
    }
}
