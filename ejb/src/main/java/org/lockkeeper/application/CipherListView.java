package org.lockkeeper.application;

import java.util.List;

/**
 * A named cipher list.
 *
 * @param name unique
 * @param cipherSuites IANA names in order of preference
 * @param cipherString the OpenSSL string that made them; null where none did
 * @param builtIn whether it comes with the product and can't be changed
 * @param usedBy {@code Server}, and Sites by name as {@code site:name}
 * @param version for the ETag
 */
public record CipherListView(
        String name,
        List<String> cipherSuites,
        String cipherString,
        boolean builtIn,
        List<String> usedBy,
        long version) {}
