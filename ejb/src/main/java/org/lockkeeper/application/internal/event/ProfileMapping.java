package org.lockkeeper.application.internal.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.application.ConnectionProfileView;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.ConnectionProfile;

/** What is shown of a profile: never its password. */
final class ProfileMapping {

    private ProfileMapping() {}

    static ConnectionProfileView view(ConnectionProfile profile) {
        return new ConnectionProfileView(
                profile.name(),
                profile.mode().name(),
                profile.host(),
                profile.port(),
                profile.user().orElse(null),
                profile.sealedPassword().isPresent(),
                profile.clientCertificate().orElse(null),
                profile.serverTrust().name(),
                profile.pinnedSha256().orElse(null),
                profile.passive(),
                profile.connectTimeoutSeconds(),
                profile.dataTimeoutSeconds(),
                profile.maxConnections(),
                profile.localAllowed(),
                profile.sender().orElse(null),
                profile.version());
    }

    /** For the audit. */
    static Map<String, Object> fields(ConnectionProfile profile) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("mode", profile.mode());
        fields.put("use", use(profile.mode()));
        fields.put("host", profile.host());
        fields.put("port", profile.port());
        fields.put("user", profile.user().orElse(null));
        fields.put("clientCertificate", profile.clientCertificate().orElse(null));
        fields.put("serverTrust", profile.serverTrust());
        fields.put("pinnedSha256", profile.pinnedSha256().orElse(null));
        fields.put("passive", profile.passive());
        fields.put("connectTimeoutSeconds", profile.connectTimeoutSeconds());
        fields.put("dataTimeoutSeconds", profile.dataTimeoutSeconds());
        fields.put("maxConnections", profile.maxConnections());
        fields.put("localAllowed", profile.localAllowed());
        fields.put("sender", profile.sender().orElse(null));
        return fields;
    }

    /** What actions can do with it. */
    static String use(ConnectionMode mode) {
        if (mode.files()) {
            return "files";
        }
        return mode.mail() ? "mail" : "webhooks";
    }
}
