package org.lockkeeper.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Signing in to pages and API. */
public interface AdministratorService {

    /**
     * Checks a sign-in to pages or API; each outcome is audited. Empty for every reason of refusal alike.
     *
     * @param password wiped by the caller; where the account has a second factor, its code is the end of it
     * @param address the client's IP address, for the audit
     */
    Optional<AdministratorView> authenticate(String name, char[] password, String address);

    /** The same for each request of a script; what was proven a few minutes ago costs and audits nothing again. */
    Optional<AdministratorView> authenticateRequest(String name, char[] password, String address);

    /** Checks an API token; a refusal is audited. Empty for every reason of refusal alike. */
    Optional<AdministratorView> authenticateToken(String token, String address);

    /**
     * Whether somebody who signed in may go on, and as what: not after the account was disabled, or has another password.
     *
     * @param since when the sign-in was
     */
    Optional<AdministratorView> current(String name, Instant since);

    /** An administrator who may sign in; {@code roles} are names such as {@code SERVER_ADMINISTRATOR}. */
    record AdministratorView(String name, Set<String> roles) {}
}
