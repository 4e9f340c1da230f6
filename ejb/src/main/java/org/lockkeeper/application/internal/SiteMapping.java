package org.lockkeeper.application.internal;

import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.UserView;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.user.User;

/** Sites and users as pages and API show them. */
final class SiteMapping {

    private SiteMapping() {}

    static SiteView view(Site site) {
        return new SiteView(
                site.name(),
                site.enabled(),
                site.ssl(),
                site.listeners().stream().map(SiteMapping::view).toList(),
                site.certificate().alias(),
                new SiteView.PortRange(site.passiveFrom(), site.passiveTo()),
                site.passiveAddress().orElse(null),
                site.rootFolder(),
                site.dataSessionReuse().name(),
                site.settings().toApi(),
                site.version());
    }

    static UserView view(User user) {
        return new UserView(
                user.name(),
                user.site().name(),
                user.template().name(),
                user.enabled(),
                user.settings().toApi(),
                user.version());
    }

    private static SiteView.Listener view(Listener listener) {
        return new SiteView.Listener(listener.mode().name(), listener.address(), listener.port());
    }
}
