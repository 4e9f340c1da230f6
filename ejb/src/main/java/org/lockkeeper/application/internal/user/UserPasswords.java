package org.lockkeeper.application.internal.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lockkeeper.application.BusyException;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.domain.password.PasswordHasherBusyException;

/** New passwords of users: what they may be, and their hash. */
@Dependent
class UserPasswords {

    private static final int MAX_LENGTH = 256;

    private final PasswordHasher hasher;

    @Inject
    UserPasswords(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    /** Whether FTP can carry it; null is no password. */
    void check(char[] password, FieldErrors errors) {
        if (password == null) {
            return;
        }
        errors.require(
                password.length > 0 && password.length <= MAX_LENGTH,
                "password",
                "must have between 1 and " + MAX_LENGTH + " characters");
        errors.require(!hasControls(password), "password", "must have no control characters");
    }

    /** The same at once. */
    void refuse(char[] password) {
        FieldErrors errors = new FieldErrors();
        check(password, errors);
        errors.throwIfAny();
    }

    private static boolean hasControls(char[] password) {
        for (char character : password) {
            if (Character.isISOControl(character)) {
                return true;
            }
        }
        return false;
    }

    /** Null for null. Slow: outside of every transaction. */
    String hash(char[] password) {
        try {
            return password == null ? null : hasher.hash(password);
        } catch (PasswordHasherBusyException busy) {
            throw new BusyException("Too many passwords are checked at this moment; try again in a few seconds.", busy);
        }
    }
}
