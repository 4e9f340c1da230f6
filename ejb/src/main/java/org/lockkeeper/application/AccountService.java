package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;

/** What administrators do with their own account. */
public interface AccountService {

    /** The caller. */
    AdministratorDetails me();

    /**
     * Replaces the caller's password; both are the caller's to wipe.
     *
     * @throws InvalidInputException where {@code current} is wrong, or {@code replacement} breaks a rule
     */
    void changePassword(char[] current, char[] replacement);

    /** Proposes a second factor; it counts once {@link #confirmSecondFactor} has seen a code of it. */
    SecondFactorOffer offerSecondFactor();

    /**
     * Demands the second factor from now on.
     *
     * @throws InvalidInputException where the code is not one of the offer's, or the offer is too old
     */
    void confirmSecondFactor(String code);

    /**
     * Demands none any more.
     *
     * @throws InvalidInputException where the password is wrong
     */
    void removeSecondFactor(char[] password);

    /** The caller's API tokens, oldest first. */
    List<TokenView> tokens();

    /**
     * Makes one.
     *
     * @param readOnly whether it may see, but change nothing
     * @param expires at most a year from now
     * @throws InvalidInputException where a field is wrong
     */
    NewToken createToken(String name, boolean readOnly, Instant expires);

    /**
     * Makes one worthless.
     *
     * @throws MissingObjectException where the caller has none of this id
     */
    void deleteToken(long id);

    /**
     * A second factor to be set up (RFC 6238: 6 digits, 30 seconds, SHA-1, as every app knows it).
     *
     * @param secret Base32, to be typed
     * @param uri the same for a QR code
     */
    record SecondFactorOffer(String secret, String uri) {

        @Override
        public String toString() {
            return "SecondFactorOffer[***]";
        }
    }

    /** A token, without the token. */
    record TokenView(
            long id, String name, boolean readOnly, Instant created, Instant expires, Optional<Instant> lastUsed) {}

    /**
     * A token just made.
     *
     * @param token shown once, and never again
     */
    record NewToken(TokenView view, String token) {

        @Override
        public String toString() {
            return "NewToken[" + view.name() + "]";
        }
    }
}
