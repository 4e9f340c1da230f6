package org.lockkeeper.domain.password;

/**
 * Hashes passwords, slowly and in much memory. Callers wipe their arrays, and call outside of every transaction.
 *
 * <p>Each method but {@link #outdated} may throw {@link PasswordHasherBusyException}.
 */
public interface PasswordHasher {

    /** A new hash, which names its algorithm, its parameters and its salt. */
    String hash(char[] password);

    /** Whether the password is the one of the hash. */
    boolean matches(char[] password, String hash);

    /** Costs what {@link #matches} costs, and never matches: for accounts that do not exist or may not log in. */
    void pretend(char[] password);

    /** Whether the hash was made with weaker parameters than today's. */
    boolean outdated(String hash);
}
