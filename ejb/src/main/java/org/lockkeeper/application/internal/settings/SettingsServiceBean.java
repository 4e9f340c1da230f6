package org.lockkeeper.application.internal.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.SettingsSheet;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserRepository;

/** The catalogue, and what is in force where. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.ANY)
@Interceptors(SiteConfinement.class)
public class SettingsServiceBean implements SettingsService {

    @Inject
    ServerRepository servers;

    @Inject
    SiteRepository sites;

    @Inject
    TemplateRepository templates;

    @Inject
    UserRepository users;

    @Override
    public List<SettingView> catalogue() {
        return Settings.all().stream().<SettingView>map(SettingMapping::view).toList();
    }

    @Override
    public Map<String, EffectiveView> effective(String site, String name) {
        User user = user(site, name);
        SettingsResolver resolver = SettingsResolver.of(server(), user.site(), user.template(), user);
        Map<String, EffectiveView> effective = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.all()) {
            effective.put(setting.key(), SettingMapping.effective(resolver, setting));
        }
        return effective;
    }

    @Override
    public SettingsSheet ofServer() {
        return SettingMapping.sheet(server());
    }

    @Override
    public SettingsSheet ofSite(String site) {
        Site found = sites.find(site).orElseThrow(() -> Missing.site(site));
        return SettingMapping.sheet(found, server());
    }

    @Override
    public SettingsSheet ofTemplate(String site, String template) {
        SettingsTemplate found = templates.find(site, template).orElseThrow(() -> Missing.template(site, template));
        return SettingMapping.sheet(found, found.site(), server());
    }

    @Override
    public SettingsSheet ofUser(String site, String name) {
        User user = user(site, name);
        return SettingMapping.sheet(user, user.template(), user.site(), server());
    }

    private Server server() {
        return servers.find().orElseThrow();
    }

    private User user(String site, String name) {
        return users.find(site, name).orElseThrow(() -> Missing.user(site, name));
    }
}
