package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.server.DefaultTlsPolicy;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.log.EjbLog;

/** Fills an empty database, in the transaction of the caller. That there is a Server tells that it has been done. */
@Dependent
class FirstStart {

    private final ServerRepository servers;
    private final FirstCertificate certificate;
    private final FirstSite site;
    private final AuditTrail audit;

    @Inject
    FirstStart(ServerRepository servers, FirstCertificate certificate, FirstSite site, AuditTrail audit) {
        this.servers = servers;
        this.certificate = certificate;
        this.site = site;
        this.audit = audit;
    }

    boolean needed() {
        return servers.find().isEmpty();
    }

    boolean demoExists() {
        return site.demoExists();
    }

    /** Files come before the commit: left over from a start that was killed, they are replaced by the next one. */
    void run(StartupSettings settings, String hostName) {
        ServerHome home = new ServerHome(settings.home());
        servers.add(new Server(DefaultTlsPolicy.TERMS));
        ServerCertificate made = certificate.make(hostName);
        site.make(made, settings);
        home.exportDefaultCertificate(made.chainPem());
        audit.record(AuditEvent.bySystem(AuditAction.SERVER_CREATED, ObjectName.SERVER, ""));
        EjbLog.LOG.firstStart();
    }
}
