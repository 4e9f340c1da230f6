package org.lockkeeper.application.internal.handshake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * The clock of {@link HandshakeBook}. What fails is logged by the container and comes again with the next turn. The last
 * seconds before a stop are not written: by then WildFly has stopped what draws the transaction.
 */
@Singleton
@Startup
@DependsOn("BootstrapBean")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class HandshakeTimer {

    @Inject
    HandshakeBook book;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "inventory of handshakes")
    void everyFewSeconds() {
        book.write();
    }

    @Schedule(hour = "*", minute = "23", persistent = false, info = "old handshakes")
    void everyHour() {
        book.forgetOld();
    }
}
