package org.lockkeeper.application.internal.certificate;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.IssuedCertificateView;
import org.lockkeeper.application.IssuingService;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.certificate.CertificateAuthority;
import org.lockkeeper.domain.certificate.CertificateAuthority.Signature;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.CertificateFiles.SigningRequest;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.IssuedCertificate;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.certificate.KeySpec;
import org.lockkeeper.domain.certificate.RevocationList;
import org.lockkeeper.domain.certificate.RevocationReason;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.certificate.SubjectName;

/** Signs for clients. Changes nothing that the engine knows, so there is no revision; each signature is audited. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER})
public class IssuingServiceBean implements IssuingService {

    @Inject
    StoredCertificates stored;

    @Inject
    Issuer issuer;

    @Inject
    IssuedCertificateRepository issued;

    @Inject
    CertificateAuthority authority;

    @Inject
    CertificateFactory factory;

    @Inject
    CertificateFiles files;

    @Inject
    CertificateReader reader;

    @Inject
    RevocationListUrl url;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    public Signed sign(String alias, byte[] request, Integer validityDays) {
        int days = Orders.clientDays(validityDays);
        SigningRequest read = FileRefusals.of("request", () -> files.request(request));
        if (read.subject().getName().isEmpty() && read.names().isEmpty()) {
            throw new InvalidInputException(
                    "request", "names nobody: it has neither a subject nor an alternative name");
        }
        ServerCertificate by = stored.find(alias);
        X509Certificate signed = sign(by, read, days);
        return new Signed(
                CertificateViews.of(signed, clock.instant()), files.pem(List.of(signed)), files.pem(issuer.chain(by)));
    }

    @Override
    public Issued issue(String alias, ClientOrder order, char[] password) {
        FieldErrors errors = new FieldErrors();
        SubjectName subject = Names.order(order.subject(), errors);
        AlternativeNames names = AlternativeNameText.read(order.subjectAlternativeNames(), errors);
        Optional<KeySpec> key = Orders.key(order.algorithm(), order.size(), errors);
        errors.throwIfAny();
        int days = Orders.clientDays(order.validityDays());
        Orders.checkFilePassword(password);
        KeyPair keys = factory.newKeys(key.orElseThrow());
        ServerCertificate by = stored.find(alias);
        X500Principal principal = factory.principal(subject);
        X509Certificate signed = sign(by, new SigningRequest(principal, keys.getPublic(), names), days);
        List<X509Certificate> chain = new ArrayList<>(List.of(signed));
        chain.addAll(issuer.chain(by));
        return new Issued(
                CertificateViews.of(signed, clock.instant()),
                files.pkcs12(subject.commonName(), keys.getPrivate(), chain, password));
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<IssuedCertificateView> issued(String alias, PageRequest request) {
        ServerCertificate by = stored.find(alias);
        return new Page<>(
                issued.list(by, request.offset(), request.limit()).stream()
                        .map(this::view)
                        .toList(),
                issued.count(by));
    }

    @Override
    public IssuedCertificateView revoke(String alias, String serialNumber, String reason) {
        RevocationReason why = reason(reason);
        ServerCertificate by = stored.find(alias);
        IssuedCertificate certificate = issued.find(by, serialNumber.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new MissingObjectException(
                        "certificate with serial number '" + serialNumber + "' signed by '" + alias + "'"));
        if (certificate.revokedAt().isPresent()) {
            throw new ConflictException(
                    "The certificate was revoked on " + certificate.revokedAt().get() + " already.");
        }
        certificate.revoke(clock.instant(), why);
        issuer.publishList(by);
        record(AuditAction.CERTIFICATE_REVOKED, alias, describe(certificate) + ", reason=" + why);
        return view(certificate);
    }

    @Override
    @PermitAll
    public Optional<byte[]> revocationList(String alias) {
        return stored.lookUp(alias).flatMap(issued::revocationList).map(RevocationList::encoded);
    }

    private X509Certificate sign(ServerCertificate by, SigningRequest request, int days) {
        X509Certificate signing = issuer.chain(by).get(0);
        Instant wanted = clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        Instant last = signing.getNotAfter().toInstant();
        if (last.isBefore(clock.instant())) {
            throw new ConflictException(
                    "Certificate '" + by.alias() + "' has expired on " + last + "; renew it first.");
        }
        X509Certificate signed = authority.sign(new Signature(
                signing,
                issuer.key(by),
                request.subject(),
                request.publicKey(),
                request.names(),
                wanted.isBefore(last) ? wanted : last,
                url.of(by.alias())));
        issuer.remember(by, signed, caller());
        record(
                AuditAction.CERTIFICATE_SIGNED,
                by.alias(),
                "serialNumber=" + IssuedCertificate.serialText(signed.getSerialNumber()) + ", subject="
                        + signed.getSubjectX500Principal() + ", notAfter="
                        + signed.getNotAfter().toInstant());
        return signed;
    }

    private IssuedCertificateView view(IssuedCertificate certificate) {
        return new IssuedCertificateView(
                CertificateViews.of(reader.chain(certificate.certificatePem()).get(0), clock.instant()),
                certificate.issuedAt(),
                certificate.issuedBy(),
                certificate.revokedAt().orElse(null),
                certificate.revocationReason().map(Enum::name).orElse(null));
    }

    private String describe(IssuedCertificate certificate) {
        return "serialNumber=" + certificate.serialNumber() + ", subject="
                + reader.chain(certificate.certificatePem()).get(0).getSubjectX500Principal();
    }

    private static RevocationReason reason(String name) {
        if (Names.blank(name)) {
            return RevocationReason.UNSPECIFIED;
        }
        try {
            return RevocationReason.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("reason", "must be one of " + List.of(RevocationReason.values()));
        }
    }

    private void record(AuditAction action, String alias, String detail) {
        audit.record(AuditEvent.of(caller(), "", action, ObjectName.certificate(alias), detail));
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
