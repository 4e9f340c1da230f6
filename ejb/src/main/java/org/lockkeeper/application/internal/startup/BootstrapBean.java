package org.lockkeeper.application.internal.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.lockkeeper.log.EjbLog;

/** Starts the business tier before anybody can use it; fails the deployment where that does not work. */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BootstrapBean {

    @Inject
    Starter starter;

    @Inject
    StartAnnouncement announcement;

    @PostConstruct
    void start() {
        try {
            announcement.prepare(starter.start(StartupSource.ofProcess()));
        } catch (RuntimeException e) {
            EjbLog.LOG.cannotStart(e.getMessage());
            throw e;
        }
    }

    /**
     * Returns when the start has ended well: the container lets no call through before. Activation of the resource
     * adapter and start-up of this bean come in any order.
     */
    public void awaitStart() {
        // the container has waited
    }
}
