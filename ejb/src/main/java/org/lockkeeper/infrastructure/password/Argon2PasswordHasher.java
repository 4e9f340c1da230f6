package org.lockkeeper.infrastructure.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.lockkeeper.domain.password.PasswordHasher;

/** Argon2id with a random salt of 128 bits and a result of 256 bits. */
@ApplicationScoped
public class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE_MAX = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2Cost cost;
    private final Turns turns;
    private final PhcString nobody;

    /** As many at once as there are processors, but no more memory than for eight. */
    public Argon2PasswordHasher() {
        this(
                Argon2Cost.TODAY,
                new Turns(Math.min(AT_ONCE_MAX, Runtime.getRuntime().availableProcessors()), PATIENCE));
    }

    Argon2PasswordHasher(Argon2Cost cost, Turns turns) {
        this.cost = cost;
        this.turns = turns;
        this.nobody = new PhcString(cost, random(SALT_BYTES), random(HASH_BYTES));
    }

    @Override
    public String hash(char[] password) {
        byte[] salt = random(SALT_BYTES);
        return new PhcString(cost, salt, compute(password, cost, salt, HASH_BYTES)).format();
    }

    @Override
    public boolean matches(char[] password, String hash) {
        return matches(password, PhcString.parse(hash));
    }

    @Override
    public void pretend(char[] password) {
        matches(password, nobody);
    }

    @Override
    public boolean outdated(String hash) {
        return PhcString.parse(hash).cost().weakerThan(cost);
    }

    private boolean matches(char[] password, PhcString stored) {
        return stored.sameHash(compute(password, stored.cost(), stored.salt(), stored.hash().length));
    }

    private byte[] compute(char[] password, Argon2Cost wanted, byte[] salt, int length) {
        byte[] bytes = utf8(password);
        try {
            return turns.take(() -> generate(bytes, wanted, salt, length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] generate(byte[] password, Argon2Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        generator.generateBytes(password, result);
        return result;
    }

    private static byte[] utf8(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.remaining());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
