package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.cipher.KeyKind;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

/** Every Site, those that are off as well: a policy must not keep one from being switched on again. */
@Dependent
class AllSites {

    private final SiteRepository sites;
    private final CertificateReader certificates;

    @Inject
    AllSites(SiteRepository sites, CertificateReader certificates) {
        this.sites = sites;
        this.certificates = certificates;
    }

    List<Site> all() {
        return sites.list(0, Integer.MAX_VALUE);
    }

    KeyKind key(Site site) {
        return KeyKind.of(
                certificates.chain(site.certificate().chainPem()).get(0).getPublicKey());
    }
}
