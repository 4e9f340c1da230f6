package org.lockkeeper.application.internal.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.infrastructure.password.TimeBasedSecondFactor;

/** Second factors, and the app that shows their codes. */
public final class OneTimeCodes {

    private OneTimeCodes() {}

    public static SecondFactorCodes of(PrivateKeyVault vault, Clock clock) {
        return new SecondFactorCodes(new TimeBasedSecondFactor(), vault, clock);
    }

    public static SignInThrottle throttle(Clock clock) {
        return new SignInThrottle(clock);
    }

    public static String code(String secret, Clock clock) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), clock.instant(), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
