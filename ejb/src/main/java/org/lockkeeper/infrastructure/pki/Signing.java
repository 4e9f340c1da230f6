package org.lockkeeper.infrastructure.pki;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What all that is signed has in common: algorithm by key, serial numbers, and a start that bears slow clocks. */
final class Signing {

    private static final Duration BACKDATED = Duration.ofHours(1);
    private static final int SERIAL_BITS = 127;
    private static final int P384 = 384;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Signing() {}

    static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(algorithm(key)).setProvider(PROVIDER).build(key);
    }

    static BouncyCastleProvider provider() {
        return PROVIDER;
    }

    /** Unguessable, positive, 16 bytes. */
    static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
    }

    static Instant start(Clock clock) {
        return clock.instant().minus(BACKDATED).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String algorithm(PrivateKey key) {
        if (key instanceof ECKey ec) {
            int bits = ec.getParams().getOrder().bitLength();
            return bits < P384 ? "SHA256withECDSA" : bits == P384 ? "SHA384withECDSA" : "SHA512withECDSA";
        }
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "Ed25519";
    }
}
