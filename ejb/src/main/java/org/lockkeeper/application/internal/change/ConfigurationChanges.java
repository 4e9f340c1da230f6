package org.lockkeeper.application.internal.change;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.server.ServerRepository;

/**
 * What belongs to every change of configuration: the audit entry, the next revision, and a poke after the commit. Called
 * last in a transaction: raising the revision locks out all other changes until the commit.
 */
@Dependent
public class ConfigurationChanges {

    private final AuditTrail audit;
    private final ServerRepository servers;
    private final Event<ConfigurationChanged> changed;

    @Inject
    public ConfigurationChanges(AuditTrail audit, ServerRepository servers, Event<ConfigurationChanged> changed) {
        this.audit = audit;
        this.servers = servers;
        this.changed = changed;
    }

    /** By the administrator who calls. */
    public void record(SessionContext caller, AuditAction action, String object, Object before, Object after) {
        record(caller.getCallerPrincipal().getName(), action, object, before, after);
    }

    /** By the named actor: for work in a {@code UnitOfWork}, where the caller is not at hand. */
    public void record(String actor, AuditAction action, String object, Object before, Object after) {
        audit.record(new AuditEvent(actor, "", action, object, before.toString(), after.toString(), ""));
        announce();
    }

    /** The next revision and the poke alone, where the audit has been written already. */
    public void announce() {
        changed.fire(new ConfigurationChanged(servers.nextRevision()));
    }
}
