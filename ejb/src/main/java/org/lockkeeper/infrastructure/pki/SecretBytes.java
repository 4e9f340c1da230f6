package org.lockkeeper.infrastructure.pki;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.spi.login.Secret;

/** Secrets as UTF-8 and back, without a copy that outlives the conversion. */
final class SecretBytes {

    private SecretBytes() {}

    /** The caller wipes what it gets. */
    static byte[] of(Secret secret) {
        char[] characters = secret.copy();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        try {
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    /** Wipes {@code utf8}. */
    static Secret toSecret(byte[] utf8) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
        try {
            return Secret.of(characters);
        } finally {
            Arrays.fill(decoded.array(), '\0');
            Arrays.fill(characters, '\0');
            Arrays.fill(utf8, (byte) 0);
        }
    }
}
