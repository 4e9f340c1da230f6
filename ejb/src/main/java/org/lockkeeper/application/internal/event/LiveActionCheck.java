package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;

/** Profiles must exist and speak what the action needs; programs must be on the operator's list. */
@Dependent
class LiveActionCheck implements ActionCheck {

    private final ConnectionProfileRepository profiles;

    @Inject
    LiveActionCheck(ConnectionProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    public void check(String place, ActionType type, Map<String, Object> raw, FieldErrors errors) {
        if (type == ActionType.COMMAND && raw.get("command") instanceof String program) {
            errors.require(
                    CommandAction.allowed().contains(program),
                    place + ".command",
                    "is not allowed: whoever operates the server lists programs in the system property "
                            + CommandAction.ALLOWED);
        }
        if (raw.get("profile") instanceof String name && type.field("profile").isPresent()) {
            profile(place + ".profile", type, name, errors);
        }
    }

    private void profile(String field, ActionType type, String name, FieldErrors errors) {
        Optional<ConnectionMode> mode = profiles.find(name).map(ConnectionProfile::mode);
        errors.require(mode.isPresent(), field, "is the name of no connection profile");
        mode.ifPresent(known -> errors.require(
                fits(type, known), field, "is a profile for " + known + ", which is of no use to " + type));
    }

    private static boolean fits(ActionType type, ConnectionMode mode) {
        return switch (type) {
            case WEBHOOK -> mode == ConnectionMode.HTTPS;
            case EMAIL -> mode.mail();
            default -> mode.files();
        };
    }
}
