package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Decides on the login of a user. Whatever the reason of a refusal, exactly one password hash is computed, so that a
 * client cannot tell one from the other by the clock either.
 */
@Dependent
public class LoginService {

    private final UnitOfWork transactions;
    private final LoginAccounts accounts;
    private final PasswordCheck passwords;
    private final LoginRecorder recorder;
    private final Clock clock;

    @Inject
    LoginService(
            UnitOfWork transactions,
            LoginAccounts accounts,
            PasswordCheck passwords,
            LoginRecorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Decides, and records the decision. Without a password the question is only whether a certificate would do; no
     * account can be set so yet, and nothing is recorded since PASS will follow.
     */
    public LoginResult login(LoginRequest request) {
        if (request.password().isEmpty()) {
            return new LoginResult.Refused(RefusalReason.WRONG_PASSWORD);
        }
        char[] password = request.password().get().copy();
        try {
            return decide(request, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private LoginResult decide(LoginRequest request, char[] password) {
        Candidate candidate = transactions.call(() -> candidate(request));
        boolean matches = passwords.matches(password, candidate.hash());
        Optional<RefusalReason> refusal = candidate.refusal(matches).or(() -> refusal(candidate, request));
        if (refusal.isPresent()) {
            recorder.refused(request, refusal.get());
            return new LoginResult.Refused(refusal.get());
        }
        return grant(candidate.account().orElseThrow(), request, password);
    }

    private Optional<RefusalReason> refusal(Candidate candidate, LoginRequest request) {
        boolean overTls = request.session().tls().isPresent();
        InetAddress client = request.session().client().getAddress();
        return candidate.account().flatMap(account -> account.refusal(clock.instant(), overTls, client));
    }

    private LoginResult grant(LoginAccount account, LoginRequest request, char[] password) {
        recorder.granted(request, account, passwords.renew(password, account.hash()));
        return new LoginResult.Granted(account.grant());
    }

    private Candidate candidate(LoginRequest request) {
        String site = request.session().site();
        return new Candidate(accounts.siteAvailable(site), accounts.find(site, request.user()));
    }

    private record Candidate(boolean siteAvailable, Optional<LoginAccount> account) {

        /** Only of an account that may log in at all. */
        Optional<String> hash() {
            return account.filter(found -> siteAvailable && found.enabled()).map(LoginAccount::hash);
        }

        Optional<RefusalReason> refusal(boolean passwordMatches) {
            if (!siteAvailable) {
                return Optional.of(RefusalReason.SITE_UNAVAILABLE);
            }
            if (account.isEmpty()) {
                return Optional.of(RefusalReason.UNKNOWN_USER);
            }
            if (!account.get().enabled()) {
                return Optional.of(RefusalReason.USER_DISABLED);
            }
            return passwordMatches ? Optional.empty() : Optional.of(RefusalReason.WRONG_PASSWORD);
        }
    }
}
