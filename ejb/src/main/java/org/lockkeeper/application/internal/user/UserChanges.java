package org.lockkeeper.application.internal.user;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserView;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.AccessWithdrawn;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.application.internal.input.Versions;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserRepository;

/**
 * Makes, changes and deletes users in the transaction of the caller. The lock on the Site comes first: names are unique on
 * it, and the template stays while a user is added to it.
 */
@Dependent
class UserChanges {

    private static final String PASSWORD = "password";

    @Inject
    SiteRepository sites;

    @Inject
    UserRepository users;

    @Inject
    UserInput input;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Event<AccessWithdrawn> withdrawn;

    /** Refuses what {@link #create} would refuse, before anybody pays for a hash. */
    void checkNew(String site, UserDefinition definition) {
        sites.find(site).orElseThrow(() -> Missing.site(site));
        input.make(site, definition, null);
    }

    UserView create(String actor, String site, UserDefinition definition, String hash) {
        lock(site);
        User user = input.make(site, definition, hash);
        users.add(user);
        sites.flush();
        record(actor, AuditAction.USER_CREATED, site, user.name(), Difference.created(UserMapping.describe(user)));
        return UserMapping.view(user);
    }

    /** Refuses what {@link #change} would refuse for a new password. */
    void checkVersion(String site, String name, long expectedVersion) {
        User user = users.find(site, name).orElseThrow(() -> Missing.user(site, name));
        Versions.check(user, expectedVersion, "User '" + name + "'");
    }

    UserView change(
            String actor, String site, String name, UserDefinition definition, String hash, long expectedVersion) {
        lock(site);
        User user = locked(site, name, expectedVersion);
        Map<String, Object> before = UserMapping.describe(user);
        boolean wasEnabled = user.enabled();
        input.apply(definition, user);
        Map<String, Object> after = UserMapping.describe(user);
        if (hash != null) {
            user.changePassword(hash);
            before.put(PASSWORD, "(old)");
            after.put(PASSWORD, "(new)");
        }
        sites.flush();
        Difference difference = Difference.between(before, after);
        if (!difference.none()) {
            record(actor, AuditAction.USER_CHANGED, site, name, difference);
        }
        if (wasEnabled && !user.enabled()) {
            withdrawn.fire(AccessWithdrawn.ofUser(site, name));
        }
        return UserMapping.view(user);
    }

    void delete(String actor, String site, String name, long expectedVersion) {
        lock(site);
        User user = locked(site, name, expectedVersion);
        Difference difference = Difference.deleted(UserMapping.describe(user));
        users.remove(user);
        sites.flush();
        record(actor, AuditAction.USER_DELETED, site, name, difference);
        withdrawn.fire(AccessWithdrawn.ofUser(site, name));
    }

    private void lock(String site) {
        sites.lock(site).orElseThrow(() -> Missing.site(site));
    }

    private User locked(String site, String name, long expectedVersion) {
        User user = users.lock(site, name).orElseThrow(() -> Missing.user(site, name));
        Versions.check(user, expectedVersion, "User '" + name + "'");
        return user;
    }

    private void record(String actor, AuditAction action, String site, String name, Difference difference) {
        changes.record(actor, action, ObjectName.user(site, name), difference.before(), difference.after());
    }
}
