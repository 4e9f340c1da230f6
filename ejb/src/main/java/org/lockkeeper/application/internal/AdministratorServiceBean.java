package org.lockkeeper.application.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.internal.login.SignIn;

/** Signing in. Open to all, and without a transaction of its own: hashing must not hold a connection. */
@Stateless
@SecurityDomain("other")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdministratorServiceBean implements AdministratorService {

    @Inject
    SignIn signIn;

    @Override
    public Optional<AdministratorView> authenticate(String name, char[] password, String address) {
        return signIn.authenticate(name, password, address)
                .map(account -> new AdministratorView(account.name(), account.roles()));
    }
}
