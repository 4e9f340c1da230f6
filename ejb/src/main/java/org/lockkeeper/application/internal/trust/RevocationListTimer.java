package org.lockkeeper.application.internal.trust;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The clock of {@link ListRenewal}. */
@Singleton
@Startup
@DependsOn("BootstrapBean")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class RevocationListTimer {

    @Inject
    ListRenewal renewal;

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false, info = "revocation lists of others")
    void everyFiveMinutes() {
        renewal.renewDue();
    }
}
