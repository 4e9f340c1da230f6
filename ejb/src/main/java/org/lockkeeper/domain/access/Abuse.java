package org.lockkeeper.domain.access;

import java.util.Locale;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;

/** What clients do that may get their addresses banned, each at a price of its own. */
public enum Abuse {
    /** A login that was refused. */
    FAILED_LOGIN(Settings.POINTS_FAILED_LOGIN),
    /** A TLS handshake that failed. */
    FAILED_HANDSHAKE(Settings.POINTS_FAILED_HANDSHAKE),
    /** Too many, or too many bad, commands before login; HTTP. */
    BAD_COMMANDS(Settings.POINTS_BAD_COMMANDS),
    /** Commands in clear behind AUTH. */
    INJECTION(Settings.POINTS_INJECTION),
    /** A connection without a command. */
    ADDRESS_SCAN(Settings.POINTS_ADDRESS_SCAN);

    private final Setting<Long> points;

    Abuse(Setting<Long> points) {
        this.points = points;
    }

    /** The setting that has its price. */
    Setting<Long> points() {
        return points;
    }

    /** In words. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
