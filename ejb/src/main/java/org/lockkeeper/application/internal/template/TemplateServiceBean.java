package org.lockkeeper.application.internal.template;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateService;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.UserFilter;
import org.lockkeeper.domain.user.UserRepository;

/** The Settings Templates. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.SITE_ADMINISTRATOR, Roles.TEMPLATE_ADMINISTRATOR})
@Interceptors(SiteConfinement.class)
public class TemplateServiceBean implements TemplateService {

    @Inject
    TemplateRepository templates;

    @Inject
    UserRepository users;

    @Inject
    TemplateChanges changes;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<TemplateView> templates(String site, PageRequest request) {
        Map<Long, Long> counts = users.countByTemplate(site);
        return new Page<>(
                templates.list(site, request.offset(), request.limit()).stream()
                        .map(template -> TemplateMapping.view(template, counts.getOrDefault(template.id(), 0L)))
                        .toList(),
                templates.count(site));
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<TemplateView> template(String site, String name) {
        return templates.find(site, name).map(this::view);
    }

    @Override
    public TemplateView create(String site, TemplateDefinition template) {
        return view(changes.create(actor(), site, template));
    }

    @Override
    public TemplateView change(String site, String name, TemplateDefinition template, long expectedVersion) {
        return view(changes.change(actor(), site, name, template, expectedVersion));
    }

    @Override
    public void delete(String site, String name, long expectedVersion) {
        changes.delete(actor(), site, name, expectedVersion);
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<String> inheritors(String site, String name, String key, PageRequest request) {
        SettingsTemplate template = templates.find(site, name).orElseThrow(() -> Missing.template(site, name));
        Setting<?> setting = setting(key);
        return new Page<>(
                users.inheritors(template, setting, request.offset(), request.limit()),
                users.countInheritors(template, setting));
    }

    private static Setting<?> setting(String key) {
        try {
            return Settings.byKey(key);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("setting", "'" + key + "' is the key of no setting");
        }
    }

    private TemplateView view(SettingsTemplate template) {
        UserFilter filter = new UserFilter(Optional.empty(), Optional.of(template.name()));
        return TemplateMapping.view(template, users.count(template.site().name(), filter));
    }

    private String actor() {
        return context.getCallerPrincipal().getName();
    }
}
