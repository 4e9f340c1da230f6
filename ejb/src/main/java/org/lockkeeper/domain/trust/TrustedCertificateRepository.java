package org.lockkeeper.domain.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the Trusted Certificates database is kept. Every method needs a transaction. */
public interface TrustedCertificateRepository {

    /** The entry of this id. */
    Optional<TrustedCertificate> find(long id);

    /** All entries of one certificate, whatever their scope. */
    List<TrustedCertificate> ofCertificate(String sha256);

    /** All entries, but pending ones, whose subject is one of these names ({@link Fingerprints}). */
    List<TrustedCertificate> ofSubjects(Collection<String> subjectKeys);

    /** A slice of those in a state, or of all: pending ones by when they were last seen, others by name. */
    List<TrustedCertificate> list(Optional<TrustState> state, int offset, int limit);

    /** How many are in a state, or in all. */
    long count(Optional<TrustState> state);

    /** Adds a new one. */
    void add(TrustedCertificate certificate);

    /** Forgets one. */
    void remove(TrustedCertificate certificate);

    /** Writes what has changed so far. */
    void flush();

    /**
     * Counts one more time that a pending certificate was shown; false where there is no such.
     *
     * <p>Leaves its version alone: an administrator who is about to decide on it must not be told that it has changed.
     */
    boolean seenAgain(String sha256, Place place, String address, Instant at);

    /** Forgets the pending ones that were seen longest ago, until there are at most {@code max}. */
    void forgetOldestPending(int max);

    /** The same among those that one user of a Site was last seen with. */
    void forgetOldestPendingOf(Place place, int max);
}
