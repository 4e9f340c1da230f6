package org.lockkeeper.domain.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts a CA's reply in order, from the server's certificate up, and completes it from certificates that are known. A
 * reply that consists of the server's certificate alone is taken as it is where nobody knows its issuer: that is a root,
 * or the CA will send the rest later.
 */
public final class ChainBuilder {

    private static final int MAX_LENGTH = 10;
    private static final int SIGNS_CERTIFICATES = 5;

    private final List<X509Certificate> known;

    /** With certificates that may fill gaps; roots among them are not sent to clients. */
    public ChainBuilder(List<X509Certificate> known) {
        this.known = List.copyOf(known);
    }

    /**
     * The chain for a key.
     *
     * @param reply in any order
     * @param now at which it must be valid
     * @throws CertificateFileException where the key differs, the chain breaks, or something in it may not be used
     */
    public List<X509Certificate> build(PublicKey key, List<X509Certificate> reply, Instant now) {
        X509Certificate leaf = leaf(key, reply);
        List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
        Optional<X509Certificate> issuer = issuerOf(leaf, reply);
        while (issuer.isPresent() && chain.size() < MAX_LENGTH) {
            chain.add(issuer.get());
            issuer = issuerOf(issuer.get(), reply);
        }
        refuseWhatIsLeftOver(reply, chain);
        chain.forEach(certificate -> refuseUnusable(certificate, now));
        validate(chain, now);
        return List.copyOf(chain);
    }

    private static X509Certificate leaf(PublicKey key, List<X509Certificate> reply) {
        return reply.stream()
                .filter(certificate -> certificate.getPublicKey().equals(key))
                .max(Comparator.comparing(X509Certificate::getNotBefore)
                        .thenComparing(certificate -> !Strength.isSelfIssued(certificate)))
                .orElseThrow(() -> new CertificateFileException("holds no certificate for this key: the public key of "
                        + name(reply.get(0)) + " differs from that of the signing request"));
    }

    private Optional<X509Certificate> issuerOf(X509Certificate certificate, List<X509Certificate> reply) {
        if (Strength.isSelfIssued(certificate)) {
            return Optional.empty();
        }
        Predicate<X509Certificate> named =
                other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        Optional<X509Certificate> given = reply.stream()
                .filter(named)
                .filter(other -> signs(other, certificate))
                .findFirst();
        if (given.isEmpty() && reply.stream().anyMatch(named)) {
            throw new CertificateFileException(
                    "breaks: " + name(certificate) + " names " + certificate.getIssuerX500Principal()
                            + " as issuer, but is not signed by the key of that name in the reply");
        }
        return given.or(() -> known.stream()
                .filter(named)
                .filter(other -> !Strength.isSelfIssued(other))
                .filter(other -> signs(other, certificate))
                .max(Comparator.comparing(X509Certificate::getNotAfter)));
    }

    private static boolean signs(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void refuseWhatIsLeftOver(List<X509Certificate> reply, List<X509Certificate> chain) {
        X509Certificate last = chain.get(chain.size() - 1);
        reply.stream()
                .filter(certificate -> !chain.contains(certificate))
                .findFirst()
                .ifPresent(certificate -> {
                    throw new CertificateFileException("breaks after " + name(last) + ": its issuer "
                            + last.getIssuerX500Principal() + " is neither in the reply nor known, and "
                            + name(certificate) + " does not belong to the chain");
                });
    }

    private static void refuseUnusable(X509Certificate certificate, Instant now) {
        Strength.refusal(certificate).ifPresent(why -> {
            throw new CertificateFileException("cannot be used: " + name(certificate) + " " + why);
        });
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new CertificateFileException("cannot be used: " + name(certificate) + " has expired on "
                    + certificate.getNotAfter().toInstant());
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new CertificateFileException("cannot be used yet: " + name(certificate) + " becomes valid on "
                    + certificate.getNotBefore().toInstant() + "; plan it as the next one instead");
        }
    }

    private static void validate(List<X509Certificate> chain, Instant now) {
        if (chain.size() == 1) {
            return;
        }
        X509Certificate top = chain.get(chain.size() - 1);
        boolean[] usage = top.getKeyUsage();
        if (top.getBasicConstraints() < 0 || usage != null && !usage[SIGNS_CERTIFICATES]) {
            throw new CertificateFileException("cannot be used: " + name(top) + " is not a CA and may not sign others");
        }
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(top, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(chain.subList(0, chain.size() - 1)),
                            parameters);
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("one trust anchor is enough", e);
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException("is not a valid chain (RFC 5280): " + e.getMessage(), e);
        }
    }

    private static String name(X509Certificate certificate) {
        return "'" + certificate.getSubjectX500Principal() + "'";
    }
}
