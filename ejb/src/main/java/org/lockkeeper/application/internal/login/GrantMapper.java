package org.lockkeeper.application.internal.login;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lockkeeper.domain.settings.Quantity;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.user.HomeFolder;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;

/** A user's resolved settings as the engine takes them: in bytes, and without a level. */
final class GrantMapper {

    private static final long KIB = 1_024;
    private static final long MIB = 1_024 * KIB;

    private final SettingsResolver settings;

    GrantMapper(SettingsResolver settings) {
        this.settings = settings;
    }

    UserGrant grant(User user) {
        Path siteRoot = Path.of(user.site().rootFolder());
        HomeFolder folder = HomeFolder.of(siteRoot, settings.value(Settings.HOME_FOLDER), user.name());
        boolean homeIsRoot = settings.value(Settings.HOME_FOLDER_IS_ROOT);
        return new UserGrant(
                user.name(),
                homeIsRoot ? folder.home() : folder.siteRoot(),
                homeIsRoot ? "/" : folder.seenFromSiteRoot(),
                settings.value(Settings.PERMISSIONS),
                List.of(),
                settings.value(Settings.REQUIRE_DATA_PROTECTION),
                limits());
    }

    private UserLimits limits() {
        return new UserLimits(
                count(Settings.MAX_CONNECTIONS),
                count(Settings.MAX_CONNECTIONS_PER_ADDRESS),
                count(Settings.MAX_TRANSFERS_PER_SESSION),
                bytes(Settings.MAX_UPLOAD_KIB, KIB),
                bytes(Settings.MAX_DOWNLOAD_KIB, KIB),
                bytes(Settings.UPLOAD_KIB_PER_SECOND, KIB),
                bytes(Settings.DOWNLOAD_KIB_PER_SECOND, KIB),
                bytes(Settings.QUOTA_MIB, MIB),
                idleTimeout(),
                settings.value(Settings.BANNED_FILE_TYPES));
    }

    private int count(Setting<Long> setting) {
        return (int) Math.min(settings.value(setting), Integer.MAX_VALUE);
    }

    private long bytes(Setting<Long> setting, long unit) {
        long value = settings.value(setting);
        return value > Long.MAX_VALUE / unit ? Quantity.UNLIMITED : value * unit;
    }

    /** Without a limit of his own a user is still not kept for ever: a day. */
    private Duration idleTimeout() {
        return Duration.ofSeconds(Math.min(settings.value(Settings.IDLE_TIMEOUT_SECONDS), 86_400));
    }
}
