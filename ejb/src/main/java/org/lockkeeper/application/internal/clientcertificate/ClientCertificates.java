package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.trust.CertificateJudge;
import org.lockkeeper.domain.trust.Evidence;
import org.lockkeeper.domain.trust.Place;
import org.lockkeeper.domain.trust.Verdict;
import org.lockkeeper.domain.user.UserRepository;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Judges what a client shows at login. Reads in short transactions of its own and asks the network in none; every login is
 * judged anew, so that a decision of an administrator counts from the next one on, also for resumed sessions.
 */
@Dependent
public class ClientCertificates {

    private static final int MAX_TEXT = 500;

    private final UnitOfWork transactions;
    private final EvidenceCollector evidence;
    private final RevocationCheck revocations;
    private final UserRepository users;
    private final Clock clock;

    @Inject
    ClientCertificates(
            UnitOfWork transactions,
            EvidenceCollector evidence,
            RevocationCheck revocations,
            UserRepository users,
            Clock clock) {
        this.transactions = transactions;
        this.evidence = evidence;
        this.revocations = revocations;
        this.users = users;
        this.clock = clock;
    }

    /** What the certificate is worth for a user of this policy. */
    public CertificateOutcome judge(LoginRequest request, CertificatePolicy policy) {
        if (request.certificates().isEmpty()) {
            return CertificateOutcome.refused(RefusalReason.NO_CERTIFICATE);
        }
        Verdict verdict = judgement(request).judge();
        return verdict instanceof Verdict.Trusted trusted
                ? trusted(request, policy, trusted)
                : refused(request, (Verdict.Refused) verdict);
    }

    /** Whether the client shows something distrusted: that bars even who would need no certificate. */
    public Optional<RefusalReason> distrust(LoginRequest request) {
        return request.certificates().isEmpty()
                ? Optional.empty()
                : judgement(request).distrust().flatMap(refused -> refused(request, refused)
                        .refusal());
    }

    private CertificateJudge judgement(LoginRequest request) {
        Evidence collected = transactions.call(() -> evidence.collect(request.certificates(), place(request)));
        return new CertificateJudge(collected, clock.instant());
    }

    private CertificateOutcome trusted(LoginRequest request, CertificatePolicy policy, Verdict.Trusted trusted) {
        Optional<Verdict.Refused> revoked = revocations.refusal(trusted.links(), policy.revocation());
        if (revoked.isPresent()) {
            return refused(request, revoked.get());
        }
        CertificateOwner owner = trusted.boundToUser() ? CertificateOwner.USER : owner(request, policy);
        return owner == CertificateOwner.ANOTHER
                ? refused(
                        request,
                        new Verdict.Refused(
                                RefusalReason.CERTIFICATE_OF_ANOTHER_USER, subject(request) + " names another user"))
                : CertificateOutcome.accepted(owner == CertificateOwner.USER);
    }

    private CertificateOwner owner(LoginRequest request, CertificatePolicy policy) {
        X509Certificate leaf = request.certificates().get(0);
        String site = request.session().site();
        return CertificateOwner.of(leaf, request.user(), policy.mapping(), name -> isUser(site, name));
    }

    private boolean isUser(String site, String name) {
        return name.chars().noneMatch(Character::isISOControl)
                && transactions.call(() -> users.find(site, name).isPresent());
    }

    private static CertificateOutcome refused(LoginRequest request, Verdict.Refused refused) {
        EjbLog.LOG.certificateRefused(
                request.session().site(),
                AuditText.clean(request.user(), MAX_TEXT),
                refused.reason(),
                AuditText.clean(refused.detail(), MAX_TEXT));
        return CertificateOutcome.refused(refused.reason());
    }

    private static String subject(LoginRequest request) {
        return "'" + request.certificates().get(0).getSubjectX500Principal() + "'";
    }

    static Place place(LoginRequest request) {
        return new Place(request.session().site(), request.user());
    }
}
