package org.lockkeeper.web.settings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which settings stand together on pages; one that is not named here stands under {@code other}. */
final class SettingGroups {

    private static final String OTHER = "other";
    private static final Map<String, String> GROUPS = new HashMap<>();
    private static final List<String> NAMES =
            List.of("access", "certificates", "files", "transfers", "limits", "network", OTHER);

    /** As on the page. */
    static final Comparator<String> ORDER = Comparator.comparingInt(NAMES::indexOf);

    static {
        put("access", "ssl", "authentication", "expires", "allowedAddresses", "deniedAddresses");
        put("certificates", "clientAuthentication", "certificateMapping", "sameClientCertificateOnData");
        put("certificates", "revocation", "ocsp", "ocspResponder", "privateRevocationSources");
        put("files", "homeFolder", "homeFolderIsRoot", "permissions", "folders", "bannedFileTypes", "quotaMiB");
        put("transfers", "requireDataProtection", "atomicUploads", "keepPartialUploads", "durableUploads");
        put("transfers", "requireCloseNotify");
        put("limits", "idleTimeoutSeconds", "maxConnections", "maxConnectionsPerAddress", "maxTransfersPerSession");
        put("limits", "maxUploadKiB", "maxDownloadKiB", "uploadKiBPerSecond", "downloadKiBPerSecond");
        put("network", "activeMode", "hostNames", "defaultHost", "unknownHost", "publicUrl");
    }

    private SettingGroups() {}

    static String of(String key) {
        return GROUPS.getOrDefault(key, OTHER);
    }

    private static void put(String group, String... keys) {
        for (String key : keys) {
            GROUPS.put(key, group);
        }
    }
}
