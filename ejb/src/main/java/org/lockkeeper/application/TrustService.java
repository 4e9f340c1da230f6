package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/**
 * The Trusted Certificates database (mission R5, R14): whose certificates are believed at login. A decision counts from the
 * next login on.
 */
public interface TrustService {

    /**
     * A slice of the entries: those that clients have shown first, the latest at the top, then the others by name.
     *
     * @param state only those in it; null: all
     * @throws InvalidInputException where there is no such state
     */
    Page<TrustedCertificateView> certificates(String state, PageRequest request);

    /** The entry of this id. */
    Optional<TrustedCertificateView> certificate(long id);

    /** All entries of one certificate, each for another Site or user. */
    List<TrustedCertificateView> ofCertificate(String sha256);

    /**
     * Decides on every certificate in a file: PEM, DER or PKCS#7. One that is pending is decided, and pending no longer.
     *
     * @return the entries, in the file's order
     * @throws InvalidInputException where file or decision is wrong
     * @throws ConflictException where one was decided on before for the same Site and user
     */
    List<TrustedCertificateView> add(byte[] file, TrustDecision decision);

    /**
     * Decides anew on one.
     *
     * @param expectedVersion null: any
     */
    TrustedCertificateView decide(long id, TrustDecision decision, Long expectedVersion);

    /** Takes one out: its certificate is unknown from then on. */
    void remove(long id);
}
