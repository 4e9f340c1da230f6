package org.lockkeeper.ftp.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for the numbers of a ClientHello. */
final class CodePoints {

    private static final Map<Integer, String> SUITES = load("cipher-suites.properties");

    private static final Map<Integer, String> PROTOCOLS =
            Map.of(0x0300, "SSLv3", 0x0301, "TLSv1", 0x0302, "TLSv1.1", 0x0303, "TLSv1.2", 0x0304, "TLSv1.3");

    private static final Map<Integer, String> GROUPS = Map.ofEntries(
            Map.entry(0x0017, "secp256r1"),
            Map.entry(0x0018, "secp384r1"),
            Map.entry(0x0019, "secp521r1"),
            Map.entry(0x001d, "x25519"),
            Map.entry(0x001e, "x448"),
            Map.entry(0x0100, "ffdhe2048"),
            Map.entry(0x0101, "ffdhe3072"),
            Map.entry(0x0102, "ffdhe4096"),
            Map.entry(0x0103, "ffdhe6144"),
            Map.entry(0x0104, "ffdhe8192"),
            Map.entry(0x11eb, "SecP256r1MLKEM768"),
            Map.entry(0x11ec, "X25519MLKEM768"));

    /** Signals in the clothes of suites (RFC 5746, RFC 7507). */
    private static final Set<Integer> SIGNALS = Set.of(0x00ff, 0x5600);

    private CodePoints() {}

    static String protocol(int code) {
        return name(PROTOCOLS, code);
    }

    static String group(int code) {
        return name(GROUPS, code);
    }

    static String suite(int code) {
        return name(SUITES, code);
    }

    /** Whether it offers anything: neither a signal, nor what some clients send to keep servers supple (RFC 8701). */
    static boolean isOffer(int code) {
        boolean grease = (code & 0x0f0f) == 0x0a0a && code >> 8 == (code & 0xff);
        return !grease && !SIGNALS.contains(code);
    }

    private static String name(Map<Integer, String> names, int code) {
        String name = names.get(code);
        return name != null ? name : String.format("0x%04x", code);
    }

    private static Map<Integer, String> load(String name) {
        Properties properties = new Properties();
        try (InputStream input = CodePoints.class.getResourceAsStream(name)) {
            properties.load(input);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(code -> Integer.parseInt(code, 16), properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
