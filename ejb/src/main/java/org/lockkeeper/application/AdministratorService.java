package org.lockkeeper.application;

import java.util.Optional;

/** Who may administer. */
public interface AdministratorService {

    /**
     * Checks a sign-in to pages or API; each outcome is audited. Empty for every reason of refusal alike.
     *
     * @param password wiped by the caller
     * @param address the client's IP address, for the audit
     */
    Optional<AdministratorView> authenticate(String name, char[] password, String address);

    /** An administrator who may sign in; {@code roles} are names such as {@code SERVER_ADMINISTRATOR}. */
    record AdministratorView(String name, java.util.Set<String> roles) {}
}
