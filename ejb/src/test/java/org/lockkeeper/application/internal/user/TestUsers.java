package org.lockkeeper.application.internal.user;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import org.lockkeeper.application.internal.change.AccessWithdrawn;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The service of users, put together by hand. */
public final class TestUsers {

    private TestUsers() {}

    public static UserServiceBean service(
            TestDatabase database,
            PasswordHasher hasher,
            ConfigurationChanges changes,
            Event<AccessWithdrawn> withdrawn) {
        UserServiceBean bean = new UserServiceBean();
        bean.transactions = database;
        bean.users = database.users();
        bean.passwords = new UserPasswords(hasher);
        bean.changes = new UserChanges();
        bean.changes.sites = database.sites();
        bean.changes.users = database.users();
        bean.changes.input = new UserInput(database.templates(), database.users(), bean.passwords);
        bean.changes.changes = changes;
        bean.changes.withdrawn = withdrawn;
        bean.context = mock(SessionContext.class);
        when(bean.context.getCallerPrincipal()).thenReturn(() -> "alice");
        return bean;
    }
}
