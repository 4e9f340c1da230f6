package org.lockkeeper.domain.password;

import java.util.List;

/** What a password must be to be taken; not asked of those that exist. */
public interface PasswordRules {

    /**
     * What is wrong with it, in sentences without a subject; empty where nothing is.
     *
     * @param name of the account, which must not be part of it
     * @param password stays the caller's to wipe
     */
    List<String> faults(String name, char[] password);
}
