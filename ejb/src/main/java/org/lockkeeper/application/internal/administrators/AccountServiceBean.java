package org.lockkeeper.application.internal.administrators;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.AccountService;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.password.PasswordHasher;

/** An administrator's own account. Passwords are hashed outside of all transactions. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.ANY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountServiceBean implements AccountService {

    @Inject
    UnitOfWork transactions;

    @Inject
    AdministratorRepository administrators;

    @Inject
    PasswordHasher hasher;

    @Inject
    AdministratorCheck check;

    @Inject
    AdministratorMapping mapping;

    @Inject
    AccountAudit audit;

    @Inject
    SecondFactorSetup secondFactor;

    @Inject
    ApiTokens tokens;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    public AdministratorDetails me() {
        return transactions.call(() -> mapping.details(caller()));
    }

    @Override
    public void changePassword(char[] current, char[] replacement) {
        verify("current", current);
        FieldErrors errors = new FieldErrors();
        check.checkPassword(errors, "password", name(), replacement);
        errors.throwIfAny();
        String hash = hasher.hash(replacement);
        transactions.run(() -> {
            caller().changePassword(hash, clock.instant());
            audit.record(AuditAction.ADMINISTRATOR_CHANGED, name(), "password changed by himself");
        });
    }

    @Override
    public SecondFactorOffer offerSecondFactor() {
        return secondFactor.offer(name());
    }

    @Override
    public void confirmSecondFactor(String code) {
        String sealed = secondFactor.confirm(name(), code);
        transactions.run(() -> {
            caller().demandTotp(sealed);
            audit.record(AuditAction.ADMINISTRATOR_CHANGED, name(), "second factor set up");
        });
    }

    @Override
    public void removeSecondFactor(char[] password) {
        verify("password", password);
        transactions.run(() -> {
            caller().demandTotp(null);
            audit.record(AuditAction.ADMINISTRATOR_CHANGED, name(), "second factor removed by himself");
        });
    }

    @Override
    public List<TokenView> tokens() {
        return transactions.call(() -> tokens.of(caller()));
    }

    @Override
    public NewToken createToken(String tokenName, boolean readOnly, Instant expires) {
        return transactions.call(() -> tokens.create(caller(), tokenName, readOnly, expires));
    }

    @Override
    public void deleteToken(long id) {
        transactions.run(() -> tokens.delete(caller(), id));
    }

    private void verify(String field, char[] password) {
        String hash = transactions.call(() -> caller().passwordHash());
        if (!hasher.matches(password, hash)) {
            throw new InvalidInputException(field, "is not your password");
        }
    }

    private String name() {
        return context.getCallerPrincipal().getName();
    }

    private Administrator caller() {
        return administrators.find(name()).orElseThrow();
    }
}
