package org.lockkeeper.infrastructure.pki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The stored form of a private key, or of another secret: {@code v1:<algorithm>:<Base64 of nonce and ciphertext>}. Keys
 * are PKCS#8. AES-256-GCM, a random nonce of 96 bits; version, algorithm and alias are authenticated with it (NIST SP
 * 800-38D section 8.2.2).
 */
final class SealedKey {

    private static final String VERSION = "v1";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedKey() {}

    static String seal(SecretKey masterKey, String alias, PrivateKey key) throws GeneralSecurityException {
        return seal(masterKey, key.getAlgorithm(), alias, key.getEncoded());
    }

    static PrivateKey open(SecretKey masterKey, String alias, String text) throws GeneralSecurityException {
        String algorithm = parts(text)[1];
        byte[] plain = open(masterKey, algorithm, alias, text);
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Wipes {@code plain}. */
    static String seal(SecretKey masterKey, String kind, String name, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, masterKey, nonce, kind, name).doFinal(plain);
            byte[] sealed = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return String.join(":", VERSION, kind, Base64.getEncoder().encodeToString(sealed));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The caller wipes what it gets. */
    static byte[] open(SecretKey masterKey, String kind, String name, String text) throws GeneralSecurityException {
        byte[] sealed = Base64.getDecoder().decode(parts(text)[2]);
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, masterKey, nonce, kind, name)
                .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES));
    }

    private static String[] parts(String text) throws GeneralSecurityException {
        String[] parts = text.split(":");
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new GeneralSecurityException("unknown format");
        }
        return parts;
    }

    private static Cipher cipher(int mode, SecretKey masterKey, byte[] nonce, String algorithm, String alias)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, masterKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                String.join(":", "lockkeeper", VERSION, algorithm, alias).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
