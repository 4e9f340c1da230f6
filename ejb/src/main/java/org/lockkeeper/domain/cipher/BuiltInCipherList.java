package org.lockkeeper.domain.cipher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that come with the product. They can be used and copied, not changed. */
public enum BuiltInCipherList {

    /** Authenticated encryption and forward secrecy by elliptic curves only; every client since about 2014 has one. */
    MODERN("Modern", modern()),

    /** The same, and forward secrecy without elliptic curves for clients that have none. */
    INTERMEDIATE(
            "Intermediate", Stream.concat(modern().stream(), finiteFields()).toList()),

    /** Everything with forward secrecy; for machines that cannot be replaced yet. */
    COMPATIBLE(
            "Compatible",
            Stream.concat(Stream.concat(modern().stream(), finiteFields()), blockChaining())
                    .toList());

    private final String title;
    private final List<String> cipherSuites;

    BuiltInCipherList(String title, List<String> cipherSuites) {
        this.title = title;
        this.cipherSuites = cipherSuites;
    }

    /** The list of this name, whatever its case. */
    public static Optional<BuiltInCipherList> find(String name) {
        return Stream.of(values())
                .filter(list -> list.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in API and pages. */
    public String title() {
        return title;
    }

    /** In order of preference. */
    public List<String> cipherSuites() {
        return cipherSuites;
    }

    private static List<String> modern() {
        return List.of(
                // TLS 1.3. 256 bits first: it costs little where the CPU has AES, and outlives a quantum computer.
                "TLS_AES_256_GCM_SHA384",
                // The one suite that every TLS 1.3 implementation must have (RFC 8446 section 9.1).
                "TLS_AES_128_GCM_SHA256",
                // For clients without AES in hardware; last, since Java's own is five times slower than AES here.
                "TLS_CHACHA20_POLY1305_SHA256",
                // TLS 1.2, elliptic curves, AES-GCM: for certificates with EC keys, which sign faster ...
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                // ... and the same for RSA keys.
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                // As above with 128 bits: some clients offer only these.
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                // ChaCha20 in TLS 1.2 (RFC 7905), last for the same reason as in TLS 1.3.
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
    }

    private static Stream<String> finiteFields() {
        return Stream.of(
                // Forward secrecy in finite fields: costs the server most CPU; for clients whose curves were left out.
                "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                // OpenSSL 1.1 clients with "CHACHA20" alone, no curves in common.
                "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
    }

    private static Stream<String> blockChaining() {
        return Stream.of(
                // CBC with SHA-2 came with TLS 1.2: Windows 7 and Server 2008 R2 with RSA certificates stop here.
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
                // CBC with SHA-1 as MAC (HMAC-SHA-1 still holds): old Java, mainframes, printers.
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA");
    }
}
