package org.lockkeeper.application;

import java.util.List;
import org.lockkeeper.application.InvalidInputException.FieldError;

/**
 * What a policy would be, were it saved.
 *
 * @param cipherSuites in order, those that can't be used as well
 * @param unknown words of the string, or names, that mean nothing
 * @param weakenings what makes it weaker than the one in force; where there are any, saving needs a reason
 * @param errors why it would be refused
 */
public record TlsPolicyPreview(
        List<Suite> cipherSuites, List<String> unknown, List<String> weakenings, List<FieldError> errors) {

    /**
     * One suite.
     *
     * @param name IANA name
     * @param openSslName as OpenSSL knows it
     * @param protocols versions that can negotiate it
     * @param strength {@code STRONG}, {@code ACCEPTABLE} or {@code WEAK}
     * @param key the certificate's key that it needs, {@code RSA} or {@code EC}; null where any will do
     * @param usable whether any Site could negotiate it under this policy
     * @param reason why it can't be used, or what is weak about it; null where all is well
     */
    public record Suite(
            String name,
            String openSslName,
            List<String> protocols,
            String strength,
            String key,
            boolean usable,
            String reason) {}
}
