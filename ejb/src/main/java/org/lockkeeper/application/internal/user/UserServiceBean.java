package org.lockkeeper.application.internal.user;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserView;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.user.UserFilter;
import org.lockkeeper.domain.user.UserRepository;

/** The users. Passwords are hashed between two transactions: the first refuses what is wrong, the second decides. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({
    Roles.SERVER_ADMINISTRATOR,
    Roles.SITE_ADMINISTRATOR,
    Roles.TEMPLATE_ADMINISTRATOR,
    Roles.USER_ADMINISTRATOR
})
@Interceptors(SiteConfinement.class)
public class UserServiceBean implements UserService {

    @Inject
    UnitOfWork transactions;

    @Inject
    UserRepository users;

    @Inject
    UserChanges changes;

    @Inject
    UserPasswords passwords;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<UserView> users(String site, UserQuery query, PageRequest request) {
        UserFilter filter = new UserFilter(text(query.search()), text(query.template()));
        return new Page<>(
                users.list(site, filter, request.offset(), request.limit()).stream()
                        .map(UserMapping::view)
                        .toList(),
                users.count(site, filter));
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<UserView> user(String site, String name) {
        return users.find(site, name).map(UserMapping::view);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UserView create(String site, UserDefinition user) {
        String actor = actor();
        transactions.run(() -> changes.checkNew(site, user));
        String hash = passwords.hash(user.password());
        return transactions.call(() -> changes.create(actor, site, user, hash));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UserView change(String site, String name, UserDefinition user, long expectedVersion) {
        String actor = actor();
        transactions.run(() -> changes.checkVersion(site, name, expectedVersion));
        passwords.refuse(user.password());
        String hash = passwords.hash(user.password());
        return transactions.call(() -> changes.change(actor, site, name, user, hash, expectedVersion));
    }

    @Override
    public void delete(String site, String name, long expectedVersion) {
        changes.delete(actor(), site, name, expectedVersion);
    }

    private String actor() {
        return context.getCallerPrincipal().getName();
    }
}
