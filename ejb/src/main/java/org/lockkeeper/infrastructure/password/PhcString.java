package org.lockkeeper.infrastructure.password;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash as stored: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, Base64 without padding.
 *
 * @param cost that it was made with
 * @param salt random, one per hash
 * @param hash the result
 */
record PhcString(Argon2Cost cost, byte[] salt, byte[] hash) {

    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([A-Za-z0-9+/]{11,})\\$([A-Za-z0-9+/]{22,})");

    static PhcString parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("this is no Argon2id hash");
        }
        Argon2Cost cost = new Argon2Cost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        if (!cost.reasonable()) {
            throw new IllegalArgumentException("this Argon2id hash would cost too much");
        }
        return new PhcString(cost, bytes(matcher, 4), bytes(matcher, 5));
    }

    boolean sameHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    /** The stored form. */
    String format() {
        return "$argon2id$v=19$m=" + cost.memoryKiB() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$" + text(salt)
                + "$" + text(hash);
    }

    @Override
    public String toString() {
        return "PhcString[" + cost + "]";
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static byte[] bytes(Matcher matcher, int group) {
        return Base64.getDecoder().decode(matcher.group(group));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
