package org.lockkeeper.application.internal.user;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.application.UserView;
import org.lockkeeper.domain.user.User;

/** Users as pages and API show them, and as the audit tells of them: never with a password. */
final class UserMapping {

    private UserMapping() {}

    static UserView view(User user) {
        return new UserView(
                user.name(),
                user.site().name(),
                user.template().name(),
                user.enabled(),
                user.settings().toApi(),
                user.version());
    }

    static Map<String, Object> describe(User user) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", user.name());
        fields.put("template", user.template().name());
        fields.put("enabled", user.enabled());
        user.settings().toApi().forEach((key, value) -> fields.put("settings." + key, value));
        return fields;
    }
}
