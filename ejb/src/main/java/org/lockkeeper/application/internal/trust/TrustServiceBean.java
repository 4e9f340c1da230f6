package org.lockkeeper.application.internal.trust;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.certificate.FileRefusals;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.application.internal.trust.Decisions.Decision;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;

/** Decides on certificates, one decision at a time, and records each. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER})
public class TrustServiceBean implements TrustService {

    /** More in one file is a mistake: somebody's whole list of public authorities. */
    private static final int MAX_IN_FILE = 50;

    @Inject
    ServerRepository servers;

    @Inject
    TrustedCertificateRepository certificates;

    @Inject
    CertificateFiles files;

    @Inject
    Decisions decisions;

    @Inject
    TrustViews views;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Confinement confinement;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<TrustedCertificateView> certificates(String state, PageRequest request) {
        confinement.requireNone(caller());
        Optional<TrustState> wanted = Optional.ofNullable(state).map(TrustServiceBean::state);
        return new Page<>(
                certificates.list(wanted, request.offset(), request.limit()).stream()
                        .map(views::view)
                        .toList(),
                certificates.count(wanted));
    }

    private static TrustState state(String name) {
        try {
            return Decisions.state(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("state", e.getMessage());
        }
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<TrustedCertificateView> certificate(long id) {
        confinement.requireNone(caller());
        return certificates.find(id).map(views::view);
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public List<TrustedCertificateView> ofCertificate(String sha256) {
        confinement.requireNone(caller());
        return certificates.ofCertificate(sha256).stream().map(views::view).toList();
    }

    @Override
    public List<TrustedCertificateView> add(byte[] file, TrustDecision wanted) {
        List<X509Certificate> read = FileRefusals.of("certificate", () -> files.certificates(file)).stream()
                .distinct()
                .toList();
        if (read.size() > MAX_IN_FILE) {
            throw new InvalidInputException(
                    "certificate",
                    "holds " + read.size() + " certificates; at most " + MAX_IN_FILE + " are taken at once");
        }
        servers.lock();
        Decision decision = decisions.read(wanted, false);
        return read.stream().map(certificate -> add(certificate, decision)).toList();
    }

    private TrustedCertificateView add(X509Certificate certificate, Decision decision) {
        List<TrustedCertificate> entries = certificates.ofCertificate(Fingerprints.of(certificate));
        refuseSecond(entries, decision, Optional.empty());
        return entries.stream()
                .filter(entry -> entry.state() == TrustState.PENDING)
                .findFirst()
                .map(pending -> change(pending, decision))
                .orElseGet(() -> addNew(certificate, decision));
    }

    private TrustedCertificateView addNew(X509Certificate certificate, Decision decision) {
        TrustedCertificate entry = TrustedCertificate.decided(
                certificate, files.pem(List.of(certificate)), decision.state(), caller(), clock.instant());
        entry.limitTo(decision.site(), decision.user());
        certificates.add(entry);
        certificates.flush();
        record(AuditAction.TRUST_ADDED, entry, Difference.created(state(entry)));
        return views.view(entry);
    }

    @Override
    public TrustedCertificateView decide(long id, TrustDecision wanted, Long expectedVersion) {
        servers.lock();
        TrustedCertificate entry = find(id);
        if (expectedVersion != null && entry.version() != expectedVersion) {
            throw new StaleVersionException("trusted certificate '" + id + "'");
        }
        Decision decision = decisions.read(wanted, entry.seen().isPresent());
        refuseSecond(certificates.ofCertificate(entry.sha256()), decision, Optional.of(entry));
        return change(entry, decision);
    }

    private TrustedCertificateView change(TrustedCertificate entry, Decision decision) {
        Map<String, Object> before = state(entry);
        entry.limitTo(decision.site(), decision.user());
        if (entry.state() != decision.state()) {
            entry.decide(decision.state(), caller(), clock.instant());
        }
        Difference difference = Difference.between(before, state(entry));
        if (!difference.none()) {
            certificates.flush();
            record(AuditAction.TRUST_CHANGED, entry, difference);
        }
        return views.view(entry);
    }

    /** Two decisions on one certificate for the same Site and user would contradict each other. */
    private static void refuseSecond(
            List<TrustedCertificate> entries, Decision decision, Optional<TrustedCertificate> own) {
        entries.stream()
                .filter(entry -> entry.state() != TrustState.PENDING || own.isPresent())
                .filter(entry -> own.isEmpty() || !entry.id().equals(own.get().id()))
                .filter(entry -> Objects.equals(
                        entry.site().map(Site::id),
                        Optional.ofNullable(decision.site()).map(Site::id)))
                .filter(entry -> entry.user().equals(Optional.ofNullable(decision.user())))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ConflictException("This certificate is " + entry.state() + " there already: entry "
                            + entry.id() + "; change or delete that one.");
                });
    }

    @Override
    public void remove(long id) {
        servers.lock();
        TrustedCertificate entry = find(id);
        certificates.remove(entry);
        certificates.flush();
        record(AuditAction.TRUST_REMOVED, entry, Difference.deleted(state(entry)));
    }

    private TrustedCertificate find(long id) {
        return certificates.find(id).orElseThrow(() -> new MissingObjectException("trusted certificate '" + id + "'"));
    }

    private void record(AuditAction action, TrustedCertificate entry, Difference difference) {
        changes.record(
                context,
                action,
                ObjectName.trustedCertificate(entry.sha256()),
                difference.before(),
                difference.after());
    }

    private static Map<String, Object> state(TrustedCertificate entry) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("subject", entry.subject());
        state.put("state", entry.state());
        state.put("site", entry.site().map(Site::name).orElse(null));
        state.put("user", entry.user().orElse(null));
        return state;
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
