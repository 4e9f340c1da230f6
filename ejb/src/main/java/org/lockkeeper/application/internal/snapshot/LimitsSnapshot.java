package org.lockkeeper.application.internal.snapshot;

import java.time.Duration;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.ServerConfiguration.ServerLimits;

/** What clients may occupy, as the engine takes it. */
final class LimitsSnapshot {

    private LimitsSnapshot() {}

    static ConnectionLimits ofSite(SettingsResolver settings) {
        return new ConnectionLimits(
                count(settings, Settings.MAX_SESSIONS),
                count(settings, Settings.MAX_UNAUTHENTICATED),
                count(settings, Settings.MAX_UNAUTHENTICATED_PER_ADDRESS),
                count(settings, Settings.MAX_LOGIN_ATTEMPTS),
                count(settings, Settings.MAX_COMMANDS_BEFORE_LOGIN),
                count(settings, Settings.LISTING_DEPTH),
                ConnectionLimits.DEFAULT.refusedLoginDelay(),
                seconds(settings, Settings.HANDSHAKE_TIMEOUT_SECONDS),
                seconds(settings, Settings.LOGIN_TIMEOUT_SECONDS),
                ConnectionLimits.DEFAULT.idleTimeout(),
                seconds(settings, Settings.DATA_CONNECT_TIMEOUT_SECONDS),
                seconds(settings, Settings.STALL_TIMEOUT_SECONDS));
    }

    static ServerLimits ofServer(SettingsResolver settings) {
        return new ServerLimits(count(settings, Settings.MAX_TOTAL_SESSIONS), count(settings, Settings.MAX_HANDSHAKES));
    }

    /** All of them are bounded below what an int holds. */
    private static int count(SettingsResolver settings, Setting<Long> setting) {
        return Math.toIntExact(settings.value(setting));
    }

    private static Duration seconds(SettingsResolver settings, Setting<Long> setting) {
        return Duration.ofSeconds(settings.value(setting));
    }
}
