package org.lockkeeper.application.internal.snapshot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;

/** Takes snapshots. The revision is read first: what is committed meanwhile is then pulled once more, never missed. */
@Dependent
public class Snapshots {

    private final UnitOfWork transactions;
    private final ServerRepository servers;
    private final SiteRepository sites;
    private final PrivateKeyVault vault;
    private final CertificateReader certificates;
    private final TlsRuntime runtime;
    private final CertificateNeed need;

    @Inject
    Snapshots(
            UnitOfWork transactions,
            ServerRepository servers,
            SiteRepository sites,
            PrivateKeyVault vault,
            CertificateReader certificates,
            TlsRuntime runtime,
            CertificateNeed need) {
        this.transactions = transactions;
        this.servers = servers;
        this.sites = sites;
        this.vault = vault;
        this.certificates = certificates;
        this.runtime = runtime;
        this.need = need;
    }

    /** The committed configuration, with private keys in clear: for the engine alone. */
    public ServerConfiguration take() {
        return transactions.call(this::read);
    }

    private ServerConfiguration read() {
        long revision = servers.revision();
        Server server = servers.find().orElseThrow();
        Set<Long> needingCertificates = need.ofSomebody();
        List<SiteConfiguration> siteConfigurations = sites.enabled().stream()
                .map(site -> SiteSnapshot.of(server, site, runtime, identity(site), needingCertificates))
                .toList();
        return new ServerConfiguration(
                revision,
                server.sslEnabled(),
                siteConfigurations,
                LimitsSnapshot.ofServer(SettingsResolver.of(server)));
    }

    private ServerIdentity identity(Site site) {
        ServerCertificate certificate = site.certificate();
        return new ServerIdentity(
                certificate.alias(),
                vault.open(certificate.alias(), certificate.sealedKey()),
                certificates.chain(certificate.chainPem()));
    }
}
