package org.lockkeeper.application;

import java.util.Map;

/**
 * What an administrator wants a user to be.
 *
 * @param template name of a Settings Template of his Site; null for its only one, or {@code Default Settings}
 * @param settings what he overrides; an absent key, or null, inherits
 * @param password a new one, wiped by the caller; null keeps the present one, or none for a new user
 */
public record UserDefinition(
        String name, String template, boolean enabled, Map<String, Object> settings, char[] password) {

    /** A user who is on and overrides nothing, in the Site's only template or its {@code Default Settings}. */
    public static UserDefinition named(String name) {
        return new UserDefinition(name, null, true, Map.of(), null);
    }

    /** The same in another template. */
    public UserDefinition in(String otherTemplate) {
        return new UserDefinition(name, otherTemplate, enabled, settings, password);
    }

    /** The same with a new password. */
    public UserDefinition with(char[] newPassword) {
        return new UserDefinition(name, template, enabled, settings, newPassword);
    }

    @Override
    public String toString() {
        return "UserDefinition[" + name + "]";
    }
}
