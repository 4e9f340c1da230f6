package org.lockkeeper.domain.user;

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
import org.lockkeeper.domain.template.SettingsTemplate;

/** Somebody who may log in to one Site. Belongs to exactly one Settings Template of that Site. */
@Entity
@Table(name = "ftp_user")
public class User extends PersistentObject implements SettingScope {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id", updatable = false)
    private Site site;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "template_id")
    private SettingsTemplate template;

    @Column(name = "name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "enabled")
    private boolean enabled = true;

    @ElementCollection
    @CollectionTable(name = "ftp_user_setting", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_value")
    private Map<String, String> settings = new HashMap<>();

    /** For JPA. */
    protected User() {}

    /**
     * A user who is on and overrides nothing.
     *
     * @param passwordHash null for an account without a password
     *
     * @throws IllegalArgumentException for a name that is no {@link UserName}
     */
    public User(SettingsTemplate template, String name, String passwordHash) {
        this.site = template.site();
        this.template = template;
        this.name = UserName.check(name);
        this.passwordHash = passwordHash;
    }

    @Override
    public SettingLevel level() {
        return SettingLevel.USER;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T> Optional<T> explicit(Setting<T> setting) {
        return settings().get(setting);
    }

    /** What the user overrides. */
    public SettingValues settings() {
        return new SettingValues(SettingLevel.USER, settings);
    }

    public Site site() {
        return site;
    }

    public SettingsTemplate template() {
        return template;
    }

    /** Moves him to another template of his Site; what he overrides stays. */
    public void moveTo(SettingsTemplate other) {
        if (!other.site().id().equals(site.id())) {
            throw new IllegalArgumentException("belongs to another Site");
        }
        template = other;
    }

    /** Gives him another name. */
    public void rename(String newName) {
        name = UserName.check(newName);
    }

    /** Names its algorithm and parameters; never leaves this tier. Null: nobody logs in to this account by password. */
    public String passwordHash() {
        return passwordHash;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean on) {
        enabled = on;
    }
}
