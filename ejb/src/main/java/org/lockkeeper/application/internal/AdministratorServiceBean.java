package org.lockkeeper.application.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.internal.login.SignIn;
import org.lockkeeper.application.internal.login.TokenSignIn;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;

/** Signing in. Open to all, and without a transaction of its own: hashing must not hold a connection. */
@Stateless
@SecurityDomain("other")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdministratorServiceBean implements AdministratorService {

    @Inject
    SignIn signIn;

    @Inject
    TokenSignIn tokens;

    @Inject
    UnitOfWork transactions;

    @Inject
    AdministratorRepository administrators;

    @Override
    public Optional<AdministratorView> authenticate(String name, char[] password, String address) {
        return signIn.authenticate(name, password, address).map(AdministratorServiceBean::view);
    }

    @Override
    public Optional<AdministratorView> authenticateRequest(String name, char[] password, String address) {
        return signIn.authenticateRequest(name, password, address).map(AdministratorServiceBean::view);
    }

    private static AdministratorView view(SignIn.Account account) {
        return new AdministratorView(account.name(), account.roles());
    }

    @Override
    public Optional<AdministratorView> authenticateToken(String token, String address) {
        return tokens.authenticate(token, address).map(bearer -> new AdministratorView(bearer.name(), bearer.roles()));
    }

    @Override
    public Optional<AdministratorView> current(String name, Instant since) {
        return transactions.call(() -> administrators
                .find(name)
                .filter(found -> mayGoOn(found, since))
                .map(found -> new AdministratorView(found.name(), found.roles())));
    }

    private static boolean mayGoOn(Administrator administrator, Instant since) {
        return administrator.enabled()
                && administrator.passwordChangedAt().filter(since::isBefore).isEmpty();
    }
}
