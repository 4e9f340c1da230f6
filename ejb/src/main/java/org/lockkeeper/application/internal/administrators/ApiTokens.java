package org.lockkeeper.application.internal.administrators;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.AccountService.NewToken;
import org.lockkeeper.application.AccountService.TokenView;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.login.TokenSignIn;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.ApiToken;
import org.lockkeeper.domain.administrator.ApiTokenRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditText;

/** API tokens of one administrator. Every method needs a transaction. */
@Dependent
class ApiTokens {

    private static final int MAX_TOKENS = 50;
    private static final int MAX_NAME = 100;
    private static final Duration MAX_LIFE = Duration.ofDays(366);

    private final ApiTokenRepository tokens;
    private final AccountAudit audit;
    private final Clock clock;

    @Inject
    ApiTokens(ApiTokenRepository tokens, AccountAudit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    List<TokenView> of(Administrator owner) {
        return tokens.of(owner).stream().map(ApiTokens::view).toList();
    }

    NewToken create(Administrator owner, String name, boolean readOnly, Instant expires) {
        check(name, expires);
        if (tokens.of(owner).size() >= MAX_TOKENS) {
            throw new ConflictException("You have " + MAX_TOKENS + " API tokens; delete one that is not needed.");
        }
        String text = TokenSignIn.newToken();
        ApiToken token = new ApiToken(owner, name, TokenSignIn.digest(text), readOnly, clock.instant(), expires);
        tokens.add(token);
        audit.record(AuditAction.API_TOKEN_CREATED, owner.name(), name + ", expires " + expires);
        return new NewToken(view(token), text);
    }

    void delete(Administrator owner, long id) {
        ApiToken found = tokens.of(owner).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .orElseThrow(() -> new MissingObjectException("API token " + id + " of yours"));
        tokens.remove(found);
        audit.record(AuditAction.API_TOKEN_DELETED, owner.name(), found.name());
    }

    private void check(String name, Instant expires) {
        FieldErrors errors = new FieldErrors();
        boolean named = !name.isBlank() && name.equals(AuditText.clean(name, MAX_NAME));
        errors.require(named, "name", "must have 1 to " + MAX_NAME + " characters that can be printed");
        Instant now = clock.instant();
        boolean inBounds = expires.isAfter(now) && expires.isBefore(now.plus(MAX_LIFE));
        errors.require(inBounds, "expires", "must lie in the future, and not more than a year ahead");
        errors.throwIfAny();
    }

    private static TokenView view(ApiToken token) {
        return new TokenView(
                token.id(), token.name(), token.readOnly(), token.createdAt(), token.expiresAt(), token.lastUsedAt());
    }
}
