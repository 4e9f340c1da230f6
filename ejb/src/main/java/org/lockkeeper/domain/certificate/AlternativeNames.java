package org.lockkeeper.domain.certificate;

import java.util.List;
import java.util.stream.Stream;

/**
 * The subject alternative names that the product puts into certificates (RFC 5280 section 4.2.1.6).
 *
 * @param dns host names, ASCII
 * @param ip literal addresses
 * @param email addresses
 */
public record AlternativeNames(List<String> dns, List<String> ip, List<String> email) {

    /** None at all. */
    public static final AlternativeNames NONE = new AlternativeNames(List.of(), List.of(), List.of());

    /** Makes the lists immutable, each name once. */
    public AlternativeNames {
        dns = dns.stream().distinct().toList();
        ip = ip.stream().distinct().toList();
        email = email.stream().distinct().toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return Stream.of(dns, ip, email).allMatch(List::isEmpty);
    }
}
