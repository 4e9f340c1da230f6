package org.lockkeeper.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.health.DatabaseCheck;
import org.lockkeeper.health.HealthProbes;
import org.lockkeeper.health.ListenersCheck;

/** Answers the health checks for as long as the WAR runs. */
@WebListener
public class HealthRegistration implements ServletContextListener {

    @Inject
    ServerService service;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        HealthProbes.register(ListenersCheck.NAME, new ListenersProbe(service));
        HealthProbes.register(DatabaseCheck.NAME, new DatabaseProbe(service));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        HealthProbes.clear();
    }
}
