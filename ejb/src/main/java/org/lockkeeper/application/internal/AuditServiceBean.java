package org.lockkeeper.application.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditFilter;
import org.lockkeeper.domain.audit.AuditRepository;
import org.lockkeeper.domain.audit.AuditText;

/** The audit, for reading. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
public class AuditServiceBean implements AuditService {

    private static final int MAX_ACTOR = 200;

    @Inject
    AuditRepository entries;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Override
    public Page<AuditView> find(AuditQuery query, PageRequest request) {
        confinement.requireNone(context.getCallerPrincipal().getName());
        Optional<AuditAction> action = action(query.action());
        if (query.action() != null && action.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        AuditFilter filter = new AuditFilter(
                Optional.ofNullable(query.from()), Optional.ofNullable(query.to()), actor(query.actor()), action);
        return new Page<>(
                entries.find(filter, request.offset(), request.limit()).stream()
                        .map(AuditServiceBean::view)
                        .toList(),
                entries.count(filter));
    }

    /** Entries hold clean names; so the filter must be clean to find them. */
    private static Optional<String> actor(String name) {
        return Optional.ofNullable(name).map(text -> AuditText.clean(text, MAX_ACTOR));
    }

    private static Optional<AuditAction> action(String name) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    private static AuditView view(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.occurredAt(),
                entry.actor(),
                entry.address(),
                entry.action().name(),
                entry.objectName(),
                entry.beforeValue(),
                entry.afterValue(),
                entry.detail());
    }
}
