package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.ApiToken;
import org.lockkeeper.domain.administrator.ApiTokenRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.log.EjbLog;

/** Lets API tokens in. Successes are not audited one by one: what a script changes is. */
@Dependent
public class TokenSignIn {

    /** Begins every token, so that scanners of source code know a leaked one. */
    public static final String PREFIX = "lk_";

    private static final int TOKEN_BYTES = 32;
    private static final int MAX_LENGTH = 100;
    private static final Duration USE_GRAIN = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UnitOfWork transactions;
    private final ApiTokenRepository tokens;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    TokenSignIn(
            UnitOfWork transactions,
            ApiTokenRepository tokens,
            SignInThrottle throttle,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token; only its {@link #digest} is to be kept. */
    public static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256, in hexadecimal digits. */
    public static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Whom the token stands for, and as what; a refusal is audited, but not without end. */
    public Optional<Bearer> authenticate(String token, String address) {
        if (throttle.locked(PREFIX, address)) {
            return Optional.empty();
        }
        String digest = token.length() > MAX_LENGTH ? "" : digest(token);
        return transactions.call(() -> decide(tokens.byDigest(digest), address));
    }

    private Optional<Bearer> decide(Optional<ApiToken> found, String address) {
        Optional<String> obstacle = found.map(token -> obstacle(token, address)).orElse(Optional.of("UNKNOWN_TOKEN"));
        if (obstacle.isPresent()) {
            refuse(found, address, obstacle.get());
            return Optional.empty();
        }
        ApiToken token = found.orElseThrow();
        rememberUse(token);
        Set<String> roles = token.administrator().roles();
        return Optional.of(new Bearer(token.administrator().name(), token.readOnly() ? Set.of(Roles.AUDITOR) : roles));
    }

    private Optional<String> obstacle(ApiToken token, String address) {
        if (token.expired(clock.instant())) {
            return Optional.of("TOKEN_EXPIRED");
        }
        return new SignIn.Account(token.administrator()).obstacle(address);
    }

    private void rememberUse(ApiToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt().isEmpty()
                || token.lastUsedAt().get().plus(USE_GRAIN).isBefore(now)) {
            token.used(now);
        }
    }

    private void refuse(Optional<ApiToken> found, String address, String reason) {
        String name = found.map(token -> token.administrator().name()).orElse("?");
        throttle.failed(PREFIX, address);
        EjbLog.LOG.signInRefused(address, reason, name);
        audit.record(
                AuditEvent.of(name, address, AuditAction.ADMIN_LOGIN_REFUSED, ObjectName.administrator(name), reason));
    }

    /** Who comes with a token. */
    public record Bearer(String name, Set<String> roles) {}
}
