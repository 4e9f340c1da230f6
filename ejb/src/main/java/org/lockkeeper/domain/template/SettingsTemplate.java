package org.lockkeeper.domain.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingScope;
import org.lockkeeper.domain.settings.SettingValues;
import org.lockkeeper.domain.site.Site;

/** Values that the users of one Site share, where the user does not override them. A Site has at least one. */
@Entity
@Table(name = "settings_template")
public class SettingsTemplate extends PersistentObject implements SettingScope {

    /** Name of the one that comes with a new Site. */
    public static final String FIRST = "Default Settings";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id", updatable = false)
    private Site site;

    @Column(name = "name")
    private String name;

    @ElementCollection
    @CollectionTable(name = "settings_template_setting", joinColumns = @JoinColumn(name = "template_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_value")
    private Map<String, String> settings = new HashMap<>();

    /** For JPA. */
    protected SettingsTemplate() {}

    /** One that inherits everything. */
    public SettingsTemplate(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    @Override
    public SettingLevel level() {
        return SettingLevel.TEMPLATE;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T> Optional<T> explicit(Setting<T> setting) {
        return settings().get(setting);
    }

    /** What the template sets itself. */
    public SettingValues settings() {
        return new SettingValues(SettingLevel.TEMPLATE, settings);
    }

    /** Gives it another name; its users stay. */
    public void rename(String newName) {
        name = newName;
    }

    public Site site() {
        return site;
    }
}
