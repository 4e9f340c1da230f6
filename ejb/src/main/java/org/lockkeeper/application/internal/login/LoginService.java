package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.lockkeeper.application.internal.clientcertificate.CertificatePolicy;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Decides on the login of a user. Whatever the reason of a refusal, exactly one password hash is computed where a password
 * was given, so that a client cannot tell one reason from the other by the clock either.
 */
@Dependent
public class LoginService {

    private final UnitOfWork transactions;
    private final LoginAccounts accounts;
    private final PasswordCheck passwords;
    private final CertificateStep certificates;
    private final LoginRecorder recorder;
    private final Clock clock;

    @Inject
    LoginService(
            UnitOfWork transactions,
            LoginAccounts accounts,
            PasswordCheck passwords,
            CertificateStep certificates,
            LoginRecorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.certificates = certificates;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Decides, and records the decision. Without a password the question is only whether the certificate is enough; if it
     * is not, nothing is recorded, since PASS will follow.
     */
    public LoginResult login(LoginRequest request) {
        if (request.password().isEmpty()) {
            return byCertificate(request);
        }
        char[] password = request.password().get().copy();
        try {
            return decide(request, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private LoginResult byCertificate(LoginRequest request) {
        Candidate candidate = transactions.call(() -> candidate(request));
        Optional<RefusalReason> refusal = candidate
                .refusal()
                .or(() -> refusal(candidate, request))
                .or(() -> certificates.refusalWithoutPassword(request, candidate.policy()));
        return refusal.<LoginResult>map(LoginResult.Refused::new)
                .orElseGet(() -> grant(candidate, request, Optional.empty()));
    }

    private LoginResult decide(LoginRequest request, char[] password) {
        Candidate candidate = transactions.call(() -> candidate(request));
        boolean matches = passwords.matches(password, candidate.hash());
        Optional<RefusalReason> refusal = candidate
                .refusal()
                .or(() -> candidate.refusal(matches))
                .or(() -> refusal(candidate, request))
                .or(() -> certificates.refusal(request, candidate.policy(), matches));
        if (refusal.isPresent()) {
            recorder.refused(request, refusal.get());
            certificates.refused(request, refusal.get());
            return new LoginResult.Refused(refusal.get());
        }
        // Only the right password is worth a new hash: with a certificate a wrong one may have come along.
        return grant(candidate, request, matches ? passwords.renew(password, candidate.stored()) : Optional.empty());
    }

    private Optional<RefusalReason> refusal(Candidate candidate, LoginRequest request) {
        boolean overTls = request.session().tls().isPresent();
        InetAddress client = request.session().client().getAddress();
        return candidate.account().flatMap(account -> account.refusal(clock.instant(), overTls, client));
    }

    private LoginResult grant(Candidate candidate, LoginRequest request, Optional<String> renewedHash) {
        LoginAccount account = candidate.account().orElseThrow();
        recorder.granted(request, account, renewedHash);
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

        /** Of an account that has passed {@link #refusal()}. */
        CertificatePolicy policy() {
            return account.orElseThrow().certificates();
        }

        String stored() {
            return account.orElseThrow().hash();
        }

        /** Why nobody can log in by this name, whatever he shows. */
        Optional<RefusalReason> refusal() {
            if (!siteAvailable) {
                return Optional.of(RefusalReason.SITE_UNAVAILABLE);
            }
            if (account.isEmpty()) {
                return Optional.of(RefusalReason.UNKNOWN_USER);
            }
            return account.get().enabled() ? Optional.empty() : Optional.of(RefusalReason.USER_DISABLED);
        }

        Optional<RefusalReason> refusal(boolean passwordMatches) {
            return passwordMatches || !policy().passwordIsNeeded()
                    ? Optional.empty()
                    : Optional.of(RefusalReason.WRONG_PASSWORD);
        }
    }
}
