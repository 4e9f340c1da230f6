package org.lockkeeper.application.internal.site;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.AccessWithdrawn;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.application.internal.input.Versions;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.UserRepository;

/**
 * Makes, changes and deletes Sites in the transaction of the caller. The lock on the Server comes first: names and ports
 * are unique among all Sites.
 */
@Dependent
class SiteChanges {

    @Inject
    ServerRepository servers;

    @Inject
    SiteRepository sites;

    @Inject
    TemplateRepository templates;

    @Inject
    UserRepository users;

    @Inject
    SiteInput input;

    @Inject
    ListenerClashes clashes;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Event<AccessWithdrawn> withdrawn;

    Site create(String actor, SiteDefinition definition) {
        servers.lock();
        Site site = new Site(definition.name(), null, null);
        apply(definition, site, null);
        sites.add(site);
        templates.add(new SettingsTemplate(site, SettingsTemplate.FIRST));
        sites.flush();
        record(actor, AuditAction.SITE_CREATED, site.name(), Difference.created(SiteMapping.describe(site)));
        return site;
    }

    Site change(String actor, String name, SiteDefinition definition, long expectedVersion) {
        servers.lock();
        Site site = locked(name, expectedVersion);
        Map<String, Object> before = SiteMapping.describe(site);
        boolean wasEnabled = site.enabled();
        apply(definition, site, name);
        sites.flush();
        Difference difference = Difference.between(before, SiteMapping.describe(site));
        if (!difference.none()) {
            record(actor, AuditAction.SITE_CHANGED, name, difference);
        }
        if (wasEnabled && !site.enabled()) {
            withdrawn.fire(AccessWithdrawn.ofSite(name));
        }
        return site;
    }

    void delete(String actor, String name, boolean cascade, long expectedVersion) {
        servers.lock();
        Site site = locked(name, expectedVersion);
        long count = users.count(name);
        if (count > 0 && !cascade) {
            throw new ConflictException("Site '" + name + "' has " + count + (count == 1 ? " user" : " users")
                    + "; delete them first, or ask for them to be deleted as well.");
        }
        Difference difference = Difference.deleted(SiteMapping.describe(site));
        users.removeAll(site);
        templates.removeAll(site);
        sites.remove(site);
        sites.flush();
        record(actor, AuditAction.SITE_DELETED, name, difference);
        withdrawn.fire(AccessWithdrawn.ofSite(name));
    }

    private Site locked(String name, long expectedVersion) {
        Site site = sites.lock(name).orElseThrow(() -> Missing.site(name));
        Versions.check(site, expectedVersion, "Site '" + name + "'");
        return site;
    }

    /** Other Sites are asked for before this one is changed: a query would write what is half done. */
    private void apply(SiteDefinition definition, Site site, String oldName) {
        if (definition.name() != null && !definition.name().equals(oldName)) {
            checkFree(definition.name());
        }
        FieldErrors errors = new FieldErrors();
        input.apply(definition, site, errors);
        clashes.checkOwn(site, errors);
        errors.throwIfAny();
        clashes.checkOthers(site);
    }

    private void checkFree(String name) {
        if (sites.find(name).isPresent()) {
            throw new ConflictException("There is a Site '" + name + "' already; choose another name.");
        }
    }

    private void record(String actor, AuditAction action, String name, Difference difference) {
        changes.record(actor, action, ObjectName.site(name), difference.before(), difference.after());
    }
}
