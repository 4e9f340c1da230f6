package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.lockkeeper.domain.administrator.SecondFactor;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.spi.login.Secret;

/** Takes each code of a second factor once. Remembers one number an administrator. */
@ApplicationScoped
public class SecondFactorCodes {

    private final SecondFactor factor;
    private final PrivateKeyVault vault;
    private final Clock clock;
    private final Map<String, Long> lastSteps = new HashMap<>();

    /** For the proxy of CDI. */
    protected SecondFactorCodes() {
        this(null, null, null);
    }

    @Inject
    SecondFactorCodes(SecondFactor factor, PrivateKeyVault vault, Clock clock) {
        this.factor = factor;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new shared secret, in Base32. */
    public String newSecret() {
        return factor.newSecret();
    }

    /** As the database keeps it. */
    public String seal(String administrator, String secret) {
        try (Secret plain = Secret.of(secret)) {
            return vault.sealSecret(sealName(administrator), plain);
        }
    }

    /** Whether this is a code of the present, and not taken before. */
    public boolean accept(String administrator, String sealedSecret, String code) {
        try (Secret plain = vault.openSecret(sealName(administrator), sealedSecret)) {
            return acceptPlain(administrator, new String(plain.copy()), code);
        }
    }

    /** The same for a secret that is not kept yet. */
    public boolean acceptPlain(String administrator, String secret, String code) {
        return take(administrator, factor.step(secret, code, clock.instant()));
    }

    private synchronized boolean take(String administrator, long step) {
        if (step <= lastSteps.getOrDefault(administrator, -1L)) {
            return false;
        }
        lastSteps.put(administrator, step);
        return true;
    }

    private static String sealName(String administrator) {
        return "second-factor:" + administrator;
    }
}
