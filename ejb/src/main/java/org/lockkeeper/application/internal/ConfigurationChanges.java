package org.lockkeeper.application.internal;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.server.ServerRepository;

/** What belongs to every change of configuration: the audit entry, the next revision, and a poke after the commit. */
@Dependent
class ConfigurationChanges {

    private final AuditTrail audit;
    private final ServerRepository servers;
    private final Event<ConfigurationChanged> changed;

    @Inject
    ConfigurationChanges(AuditTrail audit, ServerRepository servers, Event<ConfigurationChanged> changed) {
        this.audit = audit;
        this.servers = servers;
        this.changed = changed;
    }

    void record(SessionContext caller, AuditAction action, String object, Object before, Object after) {
        audit.record(new AuditEvent(
                caller.getCallerPrincipal().getName(), "", action, object, before.toString(), after.toString(), ""));
        changed.fire(new ConfigurationChanged(servers.nextRevision()));
    }
}
