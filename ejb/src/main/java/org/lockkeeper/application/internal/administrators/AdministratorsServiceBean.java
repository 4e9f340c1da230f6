package org.lockkeeper.application.internal.administrators;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.AdministratorsService;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.SiteRepository;

/** Makes and changes administrators. Passwords are hashed outside of all transactions. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdministratorsServiceBean implements AdministratorsService {

    @Inject
    UnitOfWork transactions;

    @Inject
    AdministratorRepository administrators;

    @Inject
    ServerRepository servers;

    @Inject
    SiteRepository sites;

    @Inject
    PasswordHasher hasher;

    @Inject
    AdministratorCheck check;

    @Inject
    AdministratorMapping mapping;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Page<AdministratorDetails> administrators(PageRequest request) {
        return transactions.call(() -> new Page<>(
                administrators.list(request.offset(), request.limit()).stream()
                        .map(mapping::details)
                        .toList(),
                administrators.count()));
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Optional<AdministratorDetails> administrator(String name) {
        return transactions.call(() -> administrators.find(name).map(mapping::details));
    }

    @Override
    public AdministratorDetails create(AdministratorInput input) {
        transactions.run(() -> check.check(input, true));
        String hash = hasher.hash(input.password());
        return transactions.call(() -> {
            servers.lock();
            refuseTakenName(input.name());
            Administrator created = new Administrator(input.name(), hash, input.roles());
            apply(input, created);
            administrators.add(created);
            servers.flush();
            record(AuditAction.ADMINISTRATOR_CREATED, created, Map.of());
            return mapping.details(created);
        });
    }

    @Override
    public AdministratorDetails change(String name, AdministratorInput input, long expectedVersion) {
        transactions.run(() -> check.check(input, false));
        Optional<String> hash = Optional.ofNullable(input.password()).map(hasher::hash);
        return transactions.call(() -> {
            Administrator found = find(name, expectedVersion);
            Map<String, Object> before = AdministratorMapping.audited(found);
            if (!name.equals(input.name())) {
                throw new ConflictException("The name of an administrator stays: the audit knows him by it."
                        + " Make another one, and remove '" + name + "'.");
            }
            apply(input, found);
            hash.ifPresent(value -> found.changePassword(value, clock.instant()));
            servers.flush();
            refuseWhereNobodyIsLeft();
            record(AuditAction.ADMINISTRATOR_CHANGED, found, before);
            return mapping.details(found);
        });
    }

    @Override
    public void delete(String name, long expectedVersion) {
        transactions.run(() -> {
            Administrator found = find(name, expectedVersion);
            administrators.remove(found);
            servers.flush();
            refuseWhereNobodyIsLeft();
            Difference lost = Difference.deleted(AdministratorMapping.audited(found));
            record(AuditAction.ADMINISTRATOR_DELETED, name, lost);
        });
    }

    @Override
    public void resetSecondFactor(String name) {
        transactions.run(() -> {
            Administrator found = find(name);
            Map<String, Object> before = AdministratorMapping.audited(found);
            found.demandTotp(null);
            record(AuditAction.ADMINISTRATOR_CHANGED, found, before);
        });
    }

    private void apply(AdministratorInput input, Administrator target) {
        target.enable(input.enabled());
        target.assign(input.roles());
        target.allowFrom(input.allowedAddresses());
        if (input.confined()) {
            target.confineTo(input.sites().stream()
                    .flatMap(site -> sites.find(site).stream())
                    .collect(Collectors.toSet()));
        } else {
            target.release();
        }
    }

    /** Locks the Server, so that two administrators can't remove each other at once. */
    private Administrator find(String name, long expectedVersion) {
        servers.lock();
        Administrator found = find(name);
        if (found.version() != expectedVersion) {
            throw new StaleVersionException("administrator '" + name + "'");
        }
        return found;
    }

    private Administrator find(String name) {
        return administrators.find(name).orElseThrow(() -> new MissingObjectException("administrator '" + name + "'"));
    }

    private void refuseTakenName(String name) {
        if (administrators.find(name).isPresent()) {
            throw new ConflictException("There is an administrator '" + name + "' already.");
        }
    }

    private void refuseWhereNobodyIsLeft() {
        if (administrators.unconfined(Roles.SERVER_ADMINISTRATOR).isEmpty()) {
            throw new ConflictException("Nobody would be left who may do everything;"
                    + " first make another enabled SERVER_ADMINISTRATOR.");
        }
    }

    private void record(AuditAction action, Administrator changed, Map<String, Object> before) {
        record(action, changed.name(), Difference.between(before, AdministratorMapping.audited(changed)));
    }

    private void record(AuditAction action, String name, Difference difference) {
        audit.record(new AuditEvent(
                context.getCallerPrincipal().getName(),
                "",
                action,
                ObjectName.administrator(name),
                difference.before(),
                difference.after(),
                ""));
    }
}
