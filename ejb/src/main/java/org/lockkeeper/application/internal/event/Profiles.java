package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.cipher.EffectivePolicy;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;
import org.lockkeeper.domain.connection.HostAnchors;
import org.lockkeeper.domain.connection.OutboundTls;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;

/** Turns a profile into all that is needed to reach its host, under the policy of this moment. */
@Dependent
class Profiles {

    private final UnitOfWork transactions;
    private final ConnectionProfileRepository profiles;
    private final ServerRepository servers;
    private final CertificateRepository certificates;
    private final CertificateReader reader;
    private final PrivateKeyVault vault;
    private final HostAnchors anchors;
    private final TlsRuntime runtime;

    @Inject
    Profiles(
            UnitOfWork transactions,
            ConnectionProfileRepository profiles,
            ServerRepository servers,
            CertificateRepository certificates,
            CertificateReader reader,
            PrivateKeyVault vault,
            HostAnchors anchors,
            TlsRuntime runtime) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.servers = servers;
        this.certificates = certificates;
        this.reader = reader;
        this.vault = vault;
        this.anchors = anchors;
        this.runtime = runtime;
    }

    /** What the vault binds a profile's secret to. */
    static String secretName(String profile) {
        return "connection-profile:" + profile;
    }

    RemoteTarget target(String name) throws RemoteException {
        Optional<RemoteTarget> target =
                transactions.call(() -> profiles.find(name).map(this::target));
        return target.orElseThrow(
                () -> RemoteException.lasting("There is no connection profile '" + name + "'.", null));
    }

    private RemoteTarget target(ConnectionProfile profile) {
        return new RemoteTarget(
                profile.name(),
                profile.mode(),
                profile.host(),
                profile.port(),
                profile.user(),
                profile.sealedPassword().map(text -> vault.openSecret(secretName(profile.name()), text)),
                profile.passive(),
                Duration.ofSeconds(profile.connectTimeoutSeconds()),
                Duration.ofSeconds(profile.dataTimeoutSeconds()),
                profile.localAllowed(),
                profile.sender(),
                tls(profile));
    }

    private OutboundTls tls(ConnectionProfile profile) {
        Server server = servers.find().orElseThrow();
        return new OutboundTls(
                EffectivePolicy.of(server.tls(), runtime),
                profile.serverTrust(),
                profile.pinnedSha256(),
                anchors.trusted(),
                anchors.distrusted(),
                profile.clientCertificate().flatMap(certificates::find).map(this::identity));
    }

    private OutboundTls.Identity identity(ServerCertificate certificate) {
        List<X509Certificate> chain = reader.chain(certificate.chainPem());
        return new OutboundTls.Identity(vault.open(certificate.alias(), certificate.sealedKey()), chain);
    }
}
