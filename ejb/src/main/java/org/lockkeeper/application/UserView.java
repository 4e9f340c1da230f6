package org.lockkeeper.application;

import java.util.Map;

/**
 * A user of a Site; there is no password in it, in any form.
 *
 * @param template the Settings Template that he belongs to
 * @param settings only what the user overrides
 * @param version of this object, for the ETag
 */
public record UserView(
        String name, String site, String template, boolean enabled, Map<String, Object> settings, long version) {

    /** The same user as somebody could ask for him, with the password that he has. */
    public UserDefinition definition() {
        return new UserDefinition(name, template, enabled, settings, null);
    }
}
