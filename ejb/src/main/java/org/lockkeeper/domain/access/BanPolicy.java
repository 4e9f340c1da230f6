package org.lockkeeper.domain.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;

/** When addresses are banned by themselves, and which never are. */
public final class BanPolicy {

    private final SettingsResolver settings;
    private final List<Network> spared;

    /** As the Server's settings say. */
    public BanPolicy(SettingsResolver settings) {
        this.settings = settings;
        this.spared =
                settings.value(Settings.NEVER_BAN).stream().map(Network::parse).toList();
    }

    /** The price of so much abuse by an address; nothing where it is never banned. */
    public long points(InetAddress address, Abuse abuse, int count) {
        boolean counts = settings.value(Settings.AUTOMATIC_BANS)
                && spared.stream().noneMatch(network -> network.contains(address));
        return counts ? settings.value(abuse.points()) * count : 0;
    }

    /** Whether a ban of this network would touch an address that is never banned. */
    public boolean spares(Network network) {
        return spared.stream().anyMatch(kept -> kept.contains(network.address()) || network.contains(kept.address()));
    }

    /** Whether so many points are enough. */
    public boolean exceeded(int points) {
        return points >= settings.value(Settings.BAN_SCORE);
    }

    /** How long points count. */
    public Duration window() {
        return Duration.ofMinutes(settings.value(Settings.BAN_WINDOW_MINUTES));
    }

    /** How long an automatic ban lasts. */
    public Duration duration() {
        return Duration.ofMinutes(settings.value(Settings.BAN_MINUTES));
    }
}
