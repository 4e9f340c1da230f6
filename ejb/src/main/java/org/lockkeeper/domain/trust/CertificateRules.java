package org.lockkeeper.domain.trust;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.certificate.Strength;
import org.lockkeeper.spi.login.RefusalReason;

/** What a single certificate must fulfil: to be valid now, to be strong, and to be meant for what it is used for. */
final class CertificateRules {

    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    private static final String ANY = "2.5.29.37.0";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int SIGNS_CERTIFICATES = 5;

    private final Instant now;

    CertificateRules(Instant now) {
        this.now = now;
    }

    /** Of the client's own. Its signature is looked at only where a path relies on it. */
    Optional<Verdict.Refused> client(X509Certificate certificate) {
        return dates(certificate)
                .or(() -> usage(certificate, DIGITAL_SIGNATURE))
                .or(() -> Strength.refusal(certificate.getPublicKey())
                        .map(why -> refused(RefusalReason.WEAK_CERTIFICATE, certificate, why)));
    }

    /** Of the trusted end of a path, whose signature nobody relies on, but whose rules hold for all below it. */
    Optional<Verdict.Refused> anchor(X509Certificate certificate, int certificatesBelow) {
        return dates(certificate)
                .or(() -> authority(certificate))
                .or(() -> pathLength(certificate, certificatesBelow))
                .or(() -> usage(certificate, SIGNS_CERTIFICATES))
                .or(() -> Strength.refusal(certificate.getPublicKey())
                        .map(why -> refused(RefusalReason.WEAK_CERTIFICATE, certificate, why)));
    }

    /** Of what lies between; PKIX looks at the rest. */
    Optional<Verdict.Refused> between(X509Certificate certificate) {
        return strength(certificate).or(() -> extendedUsage(certificate));
    }

    /** Key and signature. */
    Optional<Verdict.Refused> strength(X509Certificate certificate) {
        return Strength.refusal(certificate).map(why -> refused(RefusalReason.WEAK_CERTIFICATE, certificate, why));
    }

    private Optional<Verdict.Refused> dates(X509Certificate certificate) {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(refused(
                    RefusalReason.EXPIRED_CERTIFICATE,
                    certificate,
                    "has expired on " + certificate.getNotAfter().toInstant()));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of(refused(
                    RefusalReason.CERTIFICATE_NOT_YET_VALID,
                    certificate,
                    "is valid from " + certificate.getNotBefore().toInstant()));
        }
        return Optional.empty();
    }

    private static Optional<Verdict.Refused> authority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0
                ? Optional.empty()
                : Optional.of(refused(
                        RefusalReason.INVALID_CERTIFICATE_PATH, certificate, "is no CA's, yet has signed another"));
    }

    private static Optional<Verdict.Refused> pathLength(X509Certificate certificate, int certificatesBelow) {
        int authoritiesBelow = certificatesBelow - 1;
        return authoritiesBelow <= certificate.getBasicConstraints()
                ? Optional.empty()
                : Optional.of(refused(
                        RefusalReason.INVALID_CERTIFICATE_PATH, certificate, "allows fewer authorities below it"));
    }

    private static Optional<Verdict.Refused> usage(X509Certificate certificate, int bit) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[bit]) {
            RefusalReason reason = bit == DIGITAL_SIGNATURE
                    ? RefusalReason.WRONG_CERTIFICATE_USAGE
                    : RefusalReason.INVALID_CERTIFICATE_PATH;
            return Optional.of(refused(reason, certificate, "has a key usage that does not allow it"));
        }
        return extendedUsage(certificate);
    }

    /** Where it says for what it is, also as an issuer, clients must be among it. */
    private static Optional<Verdict.Refused> extendedUsage(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CLIENT) || purposes.contains(ANY)
                    ? Optional.empty()
                    : Optional.of(refused(
                            RefusalReason.WRONG_CERTIFICATE_USAGE, certificate, "is not meant for TLS clients"));
        } catch (CertificateParsingException e) {
            return Optional.of(refused(
                    RefusalReason.WRONG_CERTIFICATE_USAGE, certificate, "has an extended key usage that is broken"));
        }
    }

    static Verdict.Refused refused(RefusalReason reason, X509Certificate certificate, String what) {
        return new Verdict.Refused(reason, "'" + certificate.getSubjectX500Principal() + "' " + what);
    }
}
