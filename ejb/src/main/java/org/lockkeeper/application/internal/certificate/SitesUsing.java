package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateUse;
import org.lockkeeper.domain.site.SiteRepository;

/** Sites show a certificate each. */
@Dependent
class SitesUsing implements CertificateUse {

    private final SiteRepository sites;

    @Inject
    SitesUsing(SiteRepository sites) {
        this.sites = sites;
    }

    @Override
    public List<String> usersOf(String alias) {
        return sites.namesUsing(alias);
    }
}
