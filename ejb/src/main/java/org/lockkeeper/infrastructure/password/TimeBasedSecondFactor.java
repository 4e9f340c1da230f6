package org.lockkeeper.infrastructure.password;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.lockkeeper.domain.administrator.SecondFactor;

/** SHA-1, 30 seconds, 6 digits: the only parameters that all apps understand. */
@ApplicationScoped
public class TimeBasedSecondFactor implements SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, "HmacSHA1");

    @Override
    public String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    @Override
    public long step(String secret, String code, Instant now) {
        Key key = new SecretKeySpec(Base32.decode(secret.toUpperCase(Locale.ROOT)), "HmacSHA1");
        long present = now.getEpochSecond() / STEP.toSeconds();
        long found = -1;
        for (long step = present - 1; step <= present + 1; step++) {
            found = matches(key, step, code) ? step : found;
        }
        return found;
    }

    private boolean matches(Key key, long step, String code) {
        try {
            String expected = generator.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the shared secret is no key", e);
        }
    }
}
