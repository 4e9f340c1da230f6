package org.lockkeeper.application.internal.certificate;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.CertificateOrder;
import org.lockkeeper.application.CertificatePreview;
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.FormerCertificateView;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.certificate.CertificateFactory.NewCertificate;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.CertificateFiles.KeyFile;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.ChainBuilder;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** Server certificates. Keys are made and files are read before the database is touched. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER})
public class CertificateServiceBean implements CertificateService {

    private static final Duration MAX_PLAN = Duration.ofDays(3650);

    @Inject
    CertificateRepository certificates;

    @Inject
    IssuedCertificateRepository issued;

    @Inject
    StoredCertificates stored;

    @Inject
    CertificateFactory factory;

    @Inject
    CertificateFiles files;

    @Inject
    FilePreview previews;

    @Inject
    ChainChange chains;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<ServerCertificateView> certificates(PageRequest request) {
        List<ServerCertificate> all = certificates.all();
        return new Page<>(
                all.stream()
                        .skip(request.offset())
                        .limit(request.limit())
                        .map(stored::view)
                        .toList(),
                all.size());
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<ServerCertificateView> certificate(String alias) {
        return certificates.find(alias).map(stored::view);
    }

    @Override
    public ServerCertificateView create(CertificateOrder order) {
        NewCertificate made = factory.selfSigned(Orders.server(order));
        return add(AuditAction.CERTIFICATE_CREATED, order.alias(), made.key(), made.chainPem(), made.requestPem());
    }

    @Override
    public ServerCertificateView importKey(String alias, byte[] file, char[] password) {
        FieldErrors errors = new FieldErrors();
        Orders.checkAlias(alias, errors);
        errors.throwIfAny();
        KeyFile read = FileRefusals.of("file", () -> files.key(file, password));
        List<X509Certificate> chain = FileRefusals.of("file", () -> new ChainBuilder(stored.knownIssuers())
                .build(read.chain().get(0).getPublicKey(), read.chain(), clock.instant()));
        String pem = files.pem(chain);
        return add(AuditAction.CERTIFICATE_IMPORTED, alias, read.key(), pem, factory.requestFor(read.key(), pem));
    }

    @Override
    public ServerCertificateView replaceChain(String alias, byte[] reply, Long expectedVersion) {
        List<X509Certificate> read = FileRefusals.of("chain", () -> files.certificates(reply));
        ServerCertificate certificate = stored.find(alias);
        if (expectedVersion != null && certificate.version() != expectedVersion) {
            throw new StaleVersionException("certificate '" + alias + "'");
        }
        chains.replace(certificate, chainFor(certificate, read, clock.instant()), caller());
        return stored.view(certificate);
    }

    @Override
    public ServerCertificateView planNext(String alias, byte[] reply, Instant activeAt) {
        Instant now = clock.instant();
        if (activeAt == null || !activeAt.isAfter(now) || activeAt.isAfter(now.plus(MAX_PLAN))) {
            throw new InvalidInputException("activeAt", "must be a time to come, within ten years");
        }
        List<X509Certificate> read = FileRefusals.of("chain", () -> files.certificates(reply));
        ServerCertificate certificate = stored.find(alias);
        certificate.planNext(chainFor(certificate, read, activeAt), activeAt);
        certificates.flush();
        changes.record(
                caller(),
                AuditAction.CERTIFICATE_PLANNED,
                ObjectName.certificate(alias),
                "",
                "activeAt=" + activeAt + ", " + chains.describe(read.get(0)));
        return stored.view(certificate);
    }

    @Override
    public ServerCertificateView cancelNext(String alias) {
        ServerCertificate certificate = stored.find(alias);
        if (certificate.nextActiveAt().isPresent()) {
            String before = "activeAt=" + certificate.nextActiveAt().get();
            certificate.forgetNext();
            certificates.flush();
            changes.record(caller(), AuditAction.CERTIFICATE_PLANNED, ObjectName.certificate(alias), before, "");
        }
        return stored.view(certificate);
    }

    @Override
    public void delete(String alias) {
        ServerCertificate certificate = stored.find(alias);
        List<String> users = stored.usersOf(alias);
        if (!users.isEmpty()) {
            throw new ConflictException("Certificate '" + alias + "' is used by " + String.join(", ", users)
                    + "; give them another one first.");
        }
        long valid = issued.countValid(certificate, clock.instant());
        if (valid > 0) {
            throw new ConflictException("Certificate '" + alias + "' has signed " + valid
                    + " certificates that are still valid; revoke them first, or they could never be revoked.");
        }
        String before = chains.describe(stored.leaf(certificate));
        certificates.remove(certificate);
        certificates.flush();
        changes.record(caller(), AuditAction.CERTIFICATE_DELETED, ObjectName.certificate(alias), before, "");
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public List<FormerCertificateView> history(String alias) {
        return certificates.history(stored.find(alias)).stream()
                .map(stored::view)
                .toList();
    }

    @Override
    public CertificatePreview preview(byte[] file, char[] password) {
        return FileRefusals.of("file", () -> previews.of(file, password));
    }

    private ServerCertificateView add(
            AuditAction action, String alias, PrivateKey key, String chainPem, String requestPem) {
        if (certificates.find(alias).isPresent()) {
            throw new ConflictException("There is a certificate '" + alias + "' already; choose another alias.");
        }
        ServerCertificate certificate =
                new ServerCertificate(alias, stored.seal(alias, key), chainPem, requestPem, clock.instant());
        certificates.add(certificate);
        certificates.flush();
        changes.record(caller(), action, ObjectName.certificate(alias), "", chains.describe(stored.leaf(certificate)));
        return stored.view(certificate);
    }

    private String chainFor(ServerCertificate certificate, List<X509Certificate> reply, Instant at) {
        return FileRefusals.of(
                "chain",
                () -> files.pem(new ChainBuilder(stored.knownIssuers())
                        .build(stored.leaf(certificate).getPublicKey(), reply, at)));
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
