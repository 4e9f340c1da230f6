package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lockkeeper.application.internal.login.SignIn.Account;

/**
 * Whose password was proven a few minutes ago, from where: a script that sends it with each of a thousand requests pays for
 * one hash, and leaves one entry in the audit. Kept is only a digest under a key that dies with the process, bound to the
 * stored hash, so a changed password ends it. Accounts with a second factor are never remembered: each code counts once.
 */
@ApplicationScoped
public class RecentSignIns {

    static final Duration VALID = Duration.ofMinutes(5);
    static final int MAX_ENTRIES = 1_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Proven> proven = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proven> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** For the proxy of CDI. */
    protected RecentSignIns() {
        this(Clock.systemUTC());
    }

    @Inject
    RecentSignIns(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Whether exactly this was proven a short while ago. */
    synchronized boolean knows(Account account, char[] password, String address) {
        Proven found = proven.get(place(account, address));
        return found != null
                && found.until().isAfter(clock.instant())
                && MessageDigest.isEqual(found.digest(), digest(account, password, address));
    }

    synchronized void remember(Account account, char[] password, String address) {
        if (account.sealedTotpSecret().isEmpty()) {
            Instant until = clock.instant().plus(VALID);
            proven.put(place(account, address), new Proven(digest(account, password, address), until));
        }
    }

    private static String place(Account account, String address) {
        return account.name() + '\n' + address;
    }

    private byte[] digest(Account account, char[] password, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(account.hash().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(place(account, address).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private record Proven(byte[] digest, Instant until) {}
}
