package org.lockkeeper.ftp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Command lines: valid ones, nearly valid ones, and noise. The same seed gives the same lines. */
final class CommandFuzzer {

    private static final List<String> PATHS = List.of(
            "a",
            "b.txt",
            "/",
            "..",
            "../../../../etc/passwd",
            "d/e/f",
            "/d/../d/./a",
            "name with spaces",
            "-la",
            "-R /",
            "\"quoted\"",
            "%n%s%x",
            "${jndi:ldap://127.0.0.1/a}",
            "ä€😀",
            "\\..\\a",
            "*",
            "{a,b}{a,b}{a,b}",
            "a\0b",
            "~root",
            "CON",
            " ",
            "a".repeat(300),
            "x/".repeat(200));
    private static final List<String> WORDS = List.of(
            "0",
            "1",
            "-1",
            "99999999999999999999",
            "9223372036854775807",
            "I",
            "A N",
            "L 8",
            "E",
            "S",
            "P",
            "C",
            "Z",
            "F",
            "ALL",
            "TLS",
            "SSL",
            "UTF8 ON",
            "MLST size;modify;",
            "HASH SHA-512",
            "MODE Z LEVEL 9",
            "127,0,0,1,4,1",
            "127,0,0,1,0,21",
            "|1|127.0.0.1|1025|",
            "|2|::1|70000|",
            "20240101000000",
            "20240101000000 a",
            "Modify=20240101000000; a",
            "755 a",
            "CHMOD 600 a",
            "UTIME 20240101000000 a",
            "ann",
            "secret",
            "example.com",
            "[::1]",
            "0 10");

    private final Random random;
    private final List<String> verbs;

    CommandFuzzer(Random random, List<String> verbs) {
        this.random = random;
        this.verbs = verbs;
    }

    /** One line with its end; now and then with an end too many, or too few. */
    byte[] line() {
        byte[] line = text().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? mutated(line) : line;
    }

    private String text() {
        String argument =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> " " + one(WORDS);
                    case 2 -> " " + one(PATHS);
                    default -> " " + one(WORDS) + " " + one(PATHS);
                };
        return verb() + argument + "\r\n";
    }

    private String verb() {
        String verb = one(verbs);
        return random.nextInt(8) == 0 ? verb.toLowerCase(java.util.Locale.ROOT) : verb;
    }

    private byte[] mutated(byte[] line) {
        return switch (random.nextInt(8)) {
            case 0 -> flipped(line);
            case 1 -> noise(1 + random.nextInt(60));
            case 2 -> joined(line, line);
            case 3 -> java.util.Arrays.copyOf(line, 1 + random.nextInt(line.length));
            case 4 -> joined(telnet(), line);
            case 5 -> joined("X".repeat(random.nextInt(12_000)).getBytes(StandardCharsets.US_ASCII), line);
            case 6 -> "GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
            default -> inserted(line);
        };
    }

    private byte[] flipped(byte[] line) {
        byte[] copy = line.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** IAC and what may follow it, also what may not. */
    private byte[] telnet() {
        byte[] bytes = noise(1 + random.nextInt(6));
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) 0xFF;
        }
        return bytes;
    }

    private byte[] inserted(byte[] line) {
        int at = random.nextInt(line.length);
        byte[] head = java.util.Arrays.copyOf(line, at);
        byte[] tail = java.util.Arrays.copyOfRange(line, at, line.length);
        byte[] odd = new byte[] {new byte[] {0, '\r', '\n', (byte) 0xC3, (byte) 0xFF, '"', ' '}[random.nextInt(7)]};
        return joined(head, joined(odd, tail));
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
