package org.lockkeeper.application.internal.login;

import java.net.InetAddress;
import java.util.List;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;

/** From where a user may log in: denial beats permission. */
final class AddressFilter {

    private final List<Network> allowed;
    private final List<Network> denied;

    AddressFilter(SettingsResolver settings) {
        allowed = networks(settings.value(Settings.ALLOWED_ADDRESSES));
        denied = networks(settings.value(Settings.DENIED_ADDRESSES));
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream().map(Network::parse).toList();
    }

    boolean admits(InetAddress address) {
        boolean invited = allowed.isEmpty() || allowed.stream().anyMatch(network -> network.contains(address));
        return invited && denied.stream().noneMatch(network -> network.contains(address));
    }
}
