package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.settings.RevocationPolicy;
import org.lockkeeper.domain.trust.OcspPort;
import org.lockkeeper.domain.trust.RevocationStatus;
import org.lockkeeper.domain.trust.Verdict.Link;
import org.lockkeeper.domain.trust.Verdict.Refused;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Whether something on the way from a client's certificate to the trusted one is revoked. Lists are asked first, since they
 * are at hand; then, where the Site wants it, responders. May take seconds: outside of transactions.
 */
@Dependent
class RevocationCheck {

    private final ListedRevocations lists;
    private final OcspPort ocsp;

    @Inject
    RevocationCheck(ListedRevocations lists, OcspPort ocsp) {
        this.lists = lists;
        this.ocsp = ocsp;
    }

    Optional<Refused> refusal(List<Link> links, CertificatePolicy.Revocation rules) {
        return rules.policy() == RevocationPolicy.OFF
                ? Optional.empty()
                : links.stream().flatMap(link -> refusal(link, rules).stream()).findFirst();
    }

    private Optional<Refused> refusal(Link link, CertificatePolicy.Revocation rules) {
        X509Certificate certificate = link.certificate();
        if (link.issuer().isEmpty()) {
            return selfIssued(certificate) ? Optional.empty() : unknown(certificate, rules);
        }
        X509Certificate issuer = link.issuer().get();
        RevocationStatus listed = lists.status(certificate, issuer);
        if (listed == RevocationStatus.REVOKED) {
            return Optional.of(
                    refused(RefusalReason.REVOKED_BY_CRL, certificate, "is on its issuer's revocation list"));
        }
        RevocationStatus told = rules.ocsp()
                ? ocsp.status(certificate, issuer, rules.responder(), rules.privateAddresses())
                : RevocationStatus.UNKNOWN;
        if (told == RevocationStatus.REVOKED) {
            return Optional.of(refused(RefusalReason.REVOKED_BY_OCSP, certificate, "is revoked, says its responder"));
        }
        boolean good = listed == RevocationStatus.GOOD || told == RevocationStatus.GOOD;
        return good ? Optional.empty() : unknown(certificate, rules);
    }

    private static Optional<Refused> unknown(X509Certificate certificate, CertificatePolicy.Revocation rules) {
        return rules.policy() == RevocationPolicy.HARD
                ? Optional.of(refused(
                        RefusalReason.REVOCATION_UNKNOWN, certificate, "may be revoked: no list or responder can tell"))
                : Optional.empty();
    }

    private static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static Refused refused(RefusalReason reason, X509Certificate certificate, String what) {
        return new Refused(reason, "'" + certificate.getSubjectX500Principal() + "' " + what);
    }
}
