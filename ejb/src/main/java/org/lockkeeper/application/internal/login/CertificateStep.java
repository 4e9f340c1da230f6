package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.application.internal.clientcertificate.CertificateOutcome;
import org.lockkeeper.application.internal.clientcertificate.CertificatePolicy;
import org.lockkeeper.application.internal.clientcertificate.ClientCertificates;
import org.lockkeeper.application.internal.clientcertificate.PendingCertificates;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.RefusalReason;

/** The part of a login that is about the client's certificate (mission R13, R14). */
@Dependent
class CertificateStep {

    private final ClientCertificates certificates;
    private final PendingCertificates pending;

    @Inject
    CertificateStep(ClientCertificates certificates, PendingCertificates pending) {
        this.certificates = certificates;
        this.pending = pending;
    }

    /** Why a login without a password is refused; empty where the certificate is enough. */
    Optional<RefusalReason> refusalWithoutPassword(LoginRequest request, CertificatePolicy policy) {
        if (!policy.certificateCanBeEnough()) {
            return Optional.of(RefusalReason.WRONG_PASSWORD);
        }
        CertificateOutcome outcome = certificates.judge(request, policy);
        return outcome.refusal().or(() -> identity(outcome, RefusalReason.CERTIFICATE_NAMES_NO_USER));
    }

    /**
     * Why a login with a password is refused.
     *
     * @param passwordMatches always true where the policy needs the password: that is settled before
     */
    Optional<RefusalReason> refusal(LoginRequest request, CertificatePolicy policy, boolean passwordMatches) {
        if (!policy.certificateIsNeeded() && passwordMatches) {
            return certificates.distrust(request);
        }
        CertificateOutcome outcome = certificates.judge(request, policy);
        if (outcome.refusal().isPresent()) {
            return outcome.refusal().map(reason -> policy.certificateIsNeeded() ? reason : instead(reason));
        }
        if (policy.passwordIsNeeded()) {
            return Optional.empty();
        }
        return switch (policy.method()) {
            case CERTIFICATE -> identity(outcome, RefusalReason.CERTIFICATE_NAMES_NO_USER);
            default -> passwordMatches ? Optional.empty() : identity(outcome, RefusalReason.WRONG_PASSWORD);
        };
    }

    /** Puts a certificate that nobody knows before the administrators. */
    void refused(LoginRequest request, RefusalReason reason) {
        if (reason == RefusalReason.UNKNOWN_CERTIFICATE) {
            pending.record(request);
        }
    }

    /** Who may choose, and shows no certificate, has chosen the password. */
    private static RefusalReason instead(RefusalReason reason) {
        return reason == RefusalReason.NO_CERTIFICATE ? RefusalReason.WRONG_PASSWORD : reason;
    }

    private static Optional<RefusalReason> identity(CertificateOutcome outcome, RefusalReason otherwise) {
        return outcome.identifies() ? Optional.empty() : Optional.of(otherwise);
    }
}
