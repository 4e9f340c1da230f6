package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.log.EjbLog;

/** Signs administrators in; the caller learns only whether it worked, the audit learns why not. */
@Dependent
public class SignIn {

    private static final int MAX_NAME = 200;

    private final UnitOfWork transactions;
    private final AdministratorRepository administrators;
    private final PasswordCheck passwords;
    private final AuditTrail audit;

    @Inject
    SignIn(UnitOfWork transactions, AdministratorRepository administrators, PasswordCheck passwords, AuditTrail audit) {
        this.transactions = transactions;
        this.administrators = administrators;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Checks and records; the password stays the caller's to wipe. */
    public Optional<Account> authenticate(String name, char[] password, String address) {
        Optional<Account> account = find(name);
        Optional<Account> active = account.filter(Account::enabled);
        if (!passwords.matches(password, active.map(Account::hash))) {
            refuse(name, address, reason(account, active));
            return Optional.empty();
        }
        active.ifPresent(found -> accept(found, password, address));
        return active;
    }

    private Optional<Account> find(String name) {
        if (!plausible(name)) {
            return Optional.empty();
        }
        return transactions.call(() -> administrators.find(name).map(Account::new));
    }

    /** What no administrator can be called needs no query; some databases would refuse it. */
    private static boolean plausible(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }

    private static String reason(Optional<Account> account, Optional<Account> active) {
        if (account.isEmpty()) {
            return "UNKNOWN_ADMINISTRATOR";
        }
        return active.isEmpty() ? "ADMINISTRATOR_DISABLED" : "WRONG_PASSWORD";
    }

    private void refuse(String name, String address, String reason) {
        EjbLog.LOG.signInRefused(AuditText.clean(address, MAX_NAME), reason, AuditText.clean(name, MAX_NAME));
        transactions.run(() -> audit.record(
                AuditEvent.of(name, address, AuditAction.ADMIN_LOGIN_REFUSED, ObjectName.administrator(name), reason)));
    }

    private void accept(Account account, char[] password, String address) {
        String name = account.name();
        Optional<String> renewed = passwords.renew(password, account.hash());
        transactions.run(() -> {
            renewed.ifPresent(hash -> administrators.replaceHash(name, account.hash(), hash));
            audit.record(AuditEvent.of(name, address, AuditAction.ADMIN_LOGIN, ObjectName.administrator(name), ""));
        });
    }

    /** What is needed of an administrator after the transaction. */
    public record Account(String name, String hash, boolean enabled, Set<String> roles) {

        Account(Administrator administrator) {
            this(administrator.name(), administrator.passwordHash(), administrator.enabled(), administrator.roles());
        }

        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }
}
