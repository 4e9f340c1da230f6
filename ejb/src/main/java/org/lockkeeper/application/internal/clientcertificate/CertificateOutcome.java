package org.lockkeeper.application.internal.clientcertificate;

import java.util.Optional;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * What a client's certificate is worth for the user who logs in.
 *
 * @param refusal why it is not accepted; empty where it is
 * @param identifies whether it is accepted, and names this user, so that it can be enough
 */
public record CertificateOutcome(Optional<RefusalReason> refusal, boolean identifies) {

    static CertificateOutcome refused(RefusalReason reason) {
        return new CertificateOutcome(Optional.of(reason), false);
    }

    static CertificateOutcome accepted(boolean identifies) {
        return new CertificateOutcome(Optional.empty(), identifies);
    }
}
