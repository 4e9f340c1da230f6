package org.lockkeeper.application.internal.template;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.application.internal.input.Versions;
import org.lockkeeper.application.internal.settings.SettingsInput;
import org.lockkeeper.domain.SafeName;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserFilter;
import org.lockkeeper.domain.user.UserRepository;

/**
 * Makes, changes and deletes Settings Templates in the transaction of the caller. The lock on the Site comes first: names
 * are unique on it, and nobody adds a user to a template that is being deleted.
 */
@Dependent
class TemplateChanges {

    private static final int NAMED = 5;

    @Inject
    SiteRepository sites;

    @Inject
    TemplateRepository templates;

    @Inject
    UserRepository users;

    @Inject
    ConfigurationChanges changes;

    SettingsTemplate create(String actor, String siteName, TemplateDefinition definition) {
        Site site = lock(siteName);
        SettingsTemplate template = new SettingsTemplate(site, definition.name());
        apply(definition, template, null);
        templates.add(template);
        sites.flush();
        record(actor, AuditAction.TEMPLATE_CREATED, template, Difference.created(TemplateMapping.describe(template)));
        return template;
    }

    SettingsTemplate change(
            String actor, String site, String name, TemplateDefinition definition, long expectedVersion) {
        lock(site);
        SettingsTemplate template = locked(site, name, expectedVersion);
        Map<String, Object> before = TemplateMapping.describe(template);
        apply(definition, template, name);
        sites.flush();
        Difference difference = Difference.between(before, TemplateMapping.describe(template));
        if (!difference.none()) {
            changes.record(
                    actor,
                    AuditAction.TEMPLATE_CHANGED,
                    ObjectName.template(site, name),
                    difference.before(),
                    difference.after());
        }
        return template;
    }

    void delete(String actor, String site, String name, long expectedVersion) {
        lock(site);
        SettingsTemplate template = locked(site, name, expectedVersion);
        checkUnused(site, name);
        if (templates.count(site) == 1) {
            throw new ConflictException(
                    "'" + name + "' is the last Settings Template of Site '" + site + "'; a Site needs one.");
        }
        Difference difference = Difference.deleted(TemplateMapping.describe(template));
        templates.remove(template);
        sites.flush();
        record(actor, AuditAction.TEMPLATE_DELETED, template, difference);
    }

    private Site lock(String site) {
        return sites.lock(site).orElseThrow(() -> Missing.site(site));
    }

    private SettingsTemplate locked(String site, String name, long expectedVersion) {
        SettingsTemplate template = templates.lock(site, name).orElseThrow(() -> Missing.template(site, name));
        Versions.check(template, expectedVersion, "Settings Template '" + name + "'");
        return template;
    }

    private void checkUnused(String site, String name) {
        UserFilter filter = new UserFilter(Optional.empty(), Optional.of(name));
        long count = users.count(site, filter);
        if (count > 0) {
            List<String> names =
                    users.list(site, filter, 0, NAMED).stream().map(User::name).toList();
            throw new ConflictException(
                    "Settings Template '" + name + "' has " + count + (count == 1 ? " user" : " users")
                            + ": " + String.join(", ", names) + (count > names.size() ? " …" : "")
                            + ". Move them to another template first.");
        }
    }

    private void apply(TemplateDefinition definition, SettingsTemplate template, String oldName) {
        String name = definition.name();
        String site = template.site().name();
        if (name != null && !name.equals(oldName) && templates.find(site, name).isPresent()) {
            throw new ConflictException(
                    "Site '" + site + "' has a Settings Template '" + name + "' already; choose another name.");
        }
        FieldErrors errors = new FieldErrors();
        errors.read("name", () -> SafeName.check(name)).ifPresent(template::rename);
        SettingsInput.apply(definition.settings(), SettingLevel.TEMPLATE, template.settings(), errors);
        errors.throwIfAny();
    }

    private void record(String actor, AuditAction action, SettingsTemplate template, Difference difference) {
        String object = ObjectName.template(template.site().name(), template.name());
        changes.record(actor, action, object, difference.before(), difference.after());
    }
}
