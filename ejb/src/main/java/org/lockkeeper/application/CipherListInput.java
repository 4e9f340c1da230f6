package org.lockkeeper.application;

import java.util.List;

/**
 * A cipher list as an administrator wants it.
 *
 * @param name unique, whatever its case
 * @param cipherSuites IANA names in order; null where the string makes them
 * @param cipherString OpenSSL syntax; where given it makes the suites; null for none
 * @param reason why a policy that uses the list is weakened; needed only then
 */
public record CipherListInput(String name, List<String> cipherSuites, String cipherString, String reason) {}
