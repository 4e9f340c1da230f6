package org.lockkeeper.application.internal.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.settings.SettingsInput;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserName;
import org.lockkeeper.domain.user.UserRepository;

/** Checks what a user is wanted to be, and makes him so. */
@Dependent
class UserInput {

    private final TemplateRepository templates;
    private final UserRepository users;
    private final UserPasswords passwords;

    @Inject
    UserInput(TemplateRepository templates, UserRepository users, UserPasswords passwords) {
        this.templates = templates;
        this.users = users;
        this.passwords = passwords;
    }

    /** A new one; not yet added to the others. */
    User make(String site, UserDefinition definition, String hash) {
        FieldErrors errors = new FieldErrors();
        passwords.check(definition.password(), errors);
        checkName(site, definition.name(), errors);
        SettingsTemplate template = template(site, definition.template(), errors);
        errors.throwIfAny();
        User user = new User(template, definition.name(), hash);
        user.enable(definition.enabled());
        SettingsInput.apply(definition.settings(), SettingLevel.USER, user.settings(), errors);
        errors.throwIfAny();
        return user;
    }

    /** Where there are errors, the caller rolls back. */
    void apply(UserDefinition definition, User user) {
        String site = user.site().name();
        boolean renamed = !user.name().equals(definition.name());
        FieldErrors errors = new FieldErrors();
        passwords.check(definition.password(), errors);
        if (renamed) {
            checkName(site, definition.name(), errors);
        }
        SettingsTemplate template = template(site, definition.template(), errors);
        errors.throwIfAny();
        SettingsInput.apply(definition.settings(), SettingLevel.USER, user.settings(), errors);
        errors.throwIfAny();
        user.moveTo(template);
        user.enable(definition.enabled());
        if (renamed) {
            keepHome(user);
            user.rename(definition.name());
        }
    }

    /** As on Unix: with another name a user keeps his files, though homes are named after users. */
    private static void keepHome(User user) {
        String home = SettingsResolver.of(user.site(), user.template(), user).value(Settings.HOME_FOLDER);
        if (home.contains(Settings.USER_VARIABLE)) {
            user.settings().set(Settings.HOME_FOLDER, home.replace(Settings.USER_VARIABLE, user.name()));
        }
    }

    private void checkName(String site, String name, FieldErrors errors) {
        errors.read("name", () -> UserName.check(name)).ifPresent(free -> {
            if (users.find(site, free).isPresent()) {
                throw new ConflictException(
                        "There is a user '" + free + "' on Site '" + site + "' already; choose another name.");
            }
        });
    }

    private SettingsTemplate template(String site, String name, FieldErrors errors) {
        return errors.read("template", () -> template(site, name)).orElse(null);
    }

    private SettingsTemplate template(String site, String name) {
        Optional<SettingsTemplate> template = name == null ? usualTemplate(site) : templates.find(site, name);
        return template.orElseThrow(() -> new IllegalArgumentException(
                "must be the name of a Settings Template of Site '" + site + "'; '" + name + "' is none"));
    }

    private Optional<SettingsTemplate> usualTemplate(String site) {
        List<SettingsTemplate> first = templates.list(site, 0, 2);
        return first.size() == 1 ? Optional.of(first.get(0)) : templates.find(site, SettingsTemplate.FIRST);
    }
}
