package org.lockkeeper.domain.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Whether a path from a client's certificate to a trusted one holds: RFC 5280 section 6 by the JDK, and what the JDK leaves
 * out, because it believes a trust anchor blindly. Here the anchor is an administrator's entry, perhaps an intermediate, and
 * has to keep its own rules.
 */
final class PathCheck {

    private static final String NAME_CONSTRAINTS = "2.5.29.30";

    private final Instant now;
    private final CertificateRules rules;

    PathCheck(Instant now, CertificateRules rules) {
        this.now = now;
        this.rules = rules;
    }

    /**
     * Why it does not hold; empty where it does.
     *
     * @param path the client's certificate first, the trusted one last; two at least
     */
    Optional<Verdict.Refused> refusal(List<X509Certificate> path) {
        X509Certificate anchor = path.get(path.size() - 1);
        List<X509Certificate> below = path.subList(0, path.size() - 1);
        return rules.client(path.get(0))
                .or(() -> rules.strength(path.get(0)))
                .or(() -> rules.anchor(anchor, below.size()))
                .or(() -> below.stream()
                        .skip(1)
                        .flatMap(certificate -> rules.between(certificate).stream())
                        .findFirst())
                .or(() -> names(anchor, below))
                .or(() -> pkix(anchor, below));
    }

    private static Optional<Verdict.Refused> names(X509Certificate anchor, List<X509Certificate> below) {
        byte[] constraints = anchor.getExtensionValue(NAME_CONSTRAINTS);
        if (constraints == null) {
            return Optional.empty();
        }
        try {
            X509CertSelector permitted = new X509CertSelector();
            permitted.setNameConstraints(OctetString.content(constraints));
            return below.stream()
                    .filter(certificate -> !permitted.match(certificate))
                    .map(certificate -> CertificateRules.refused(
                            RefusalReason.INVALID_CERTIFICATE_PATH,
                            certificate,
                            "has a name that its issuer may not give"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.of(CertificateRules.refused(
                    RefusalReason.INVALID_CERTIFICATE_PATH, anchor, "has name constraints that are broken"));
        }
    }

    private Optional<Verdict.Refused> pkix(X509Certificate anchor, List<X509Certificate> below) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            X509Certificate certificate = below.get(Math.max(0, e.getIndex()));
            return Optional.of(CertificateRules.refused(reason(e), certificate, "breaks a rule: " + e.getMessage()));
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("one trust anchor is enough", e);
        } catch (GeneralSecurityException e) {
            return Optional.of(CertificateRules.refused(
                    RefusalReason.INVALID_CERTIFICATE_PATH, below.get(0), "can't be read: " + e.getMessage()));
        }
    }

    private static RefusalReason reason(CertPathValidatorException e) {
        if (e.getReason() == BasicReason.EXPIRED) {
            return RefusalReason.EXPIRED_CERTIFICATE;
        }
        if (e.getReason() == BasicReason.NOT_YET_VALID) {
            return RefusalReason.CERTIFICATE_NOT_YET_VALID;
        }
        return e.getReason() == BasicReason.ALGORITHM_CONSTRAINED
                ? RefusalReason.WEAK_CERTIFICATE
                : RefusalReason.INVALID_CERTIFICATE_PATH;
    }
}
