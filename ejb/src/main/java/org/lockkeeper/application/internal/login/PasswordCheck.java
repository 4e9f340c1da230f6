package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.domain.password.PasswordHasher;

/** Checks a password at the same cost whether or not there is an account to check it against. */
@Dependent
class PasswordCheck {

    private final PasswordHasher hasher;

    @Inject
    PasswordCheck(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    /**
     * Exactly one hash is computed.
     *
     * @param hash of the account; empty where there is none, or it may not log in
     */
    boolean matches(char[] password, Optional<String> hash) {
        if (hash.isPresent()) {
            return hasher.matches(password, hash.get());
        }
        hasher.pretend(password);
        return false;
    }

    /** A stronger hash of the same password, where the stored one has fallen behind. */
    Optional<String> renew(char[] password, String hash) {
        return hasher.outdated(hash) ? Optional.of(hasher.hash(password)) : Optional.empty();
    }
}
