package org.lockkeeper.application.internal.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.CertificateView.Problem;
import org.lockkeeper.domain.certificate.Lifetime;
import org.lockkeeper.domain.certificate.Strength;

/** What an administrator should know of a certificate before and after he uses it. */
final class Problems {

    private static final String ERROR = "ERROR";
    private static final String WARNING = "WARNING";
    private static final String INFO = "INFO";
    private static final long BROWSER_LIMIT_DAYS = 398;

    private final X509Certificate certificate;
    private final Instant now;
    private final List<Problem> found = new ArrayList<>();

    private Problems(X509Certificate certificate, Instant now) {
        this.certificate = certificate;
        this.now = now;
    }

    /** Worst first. */
    static List<Problem> of(X509Certificate certificate, Instant now) {
        Problems problems = new Problems(certificate, now);
        Strength.refusal(certificate).ifPresent(why -> problems.add("WEAK", ERROR, "The certificate " + why + "."));
        problems.validity();
        if (certificate.getBasicConstraints() < 0) {
            problems.endEntity();
        }
        if (CertificateViews.key(certificate.getPublicKey()).algorithm().equals("ED25519")) {
            problems.add(
                    "ED25519",
                    WARNING,
                    "Ed25519 needs TLS 1.2 or 1.3 with clients that know it: current OpenSSL, GnuTLS and Java do; browsers,"
                            + " Windows' own TLS and many FTP clients don't. Use EC P-256 where in doubt.");
        }
        if (Strength.isSelfIssued(certificate)) {
            problems.add("SELF_SIGNED", INFO, "It is self-signed: clients must be told to trust it.");
        }
        return List.copyOf(problems.found);
    }

    private void validity() {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            add(
                    "NOT_YET_VALID",
                    ERROR,
                    "It becomes valid on " + certificate.getNotBefore().toInstant() + ".");
        }
        Lifetime.Stage stage = Lifetime.stage(certificate, now);
        String end = certificate.getNotAfter().toInstant().toString();
        switch (stage) {
            case EXPIRED -> add("EXPIRED", ERROR, "It has expired on " + end + ".");
            case EXPIRING, EXPIRING_SOON -> add("EXPIRING", WARNING, "It expires on " + end + ".");
            default -> {
                // long enough
            }
        }
    }

    private void endEntity() {
        Duration life = Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        boolean server = CertificateViews.extendedKeyUsage(certificate).contains("serverAuth");
        if (server && CertificateViews.alternativeNames(certificate).isEmpty()) {
            add(
                    "NO_NAMES",
                    WARNING,
                    "It has no subject alternative name; clients look for the host's name nowhere else.");
        }
        if (server && life.toDays() > BROWSER_LIMIT_DAYS) {
            add(
                    "LONG_LIVED",
                    WARNING,
                    "It is valid for more than " + BROWSER_LIMIT_DAYS + " days; some clients refuse that.");
        }
    }

    private void add(String id, String level, String message) {
        found.add(new Problem(id, level, message));
    }
}
