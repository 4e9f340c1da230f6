package org.lockkeeper.application.internal.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/** Starts and stops event rules with the server, and looks every few seconds for what nobody has told of. */
@Startup
@Singleton
@PermitAll
@DependsOn("BootstrapBean")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EventEngineBean {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    EventDispatcher dispatcher;

    @Inject
    Retention retention;

    @PostConstruct
    void start() {
        dispatcher.start(threads);
    }

    @PreDestroy
    void stop() {
        dispatcher.stop();
    }

    /** Retries and timers come due without anybody saying so. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        dispatcher.wake();
    }

    /** Once a night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void purge() {
        retention.purge();
    }
}
