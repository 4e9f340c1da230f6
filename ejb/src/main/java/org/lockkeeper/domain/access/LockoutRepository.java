package org.lockkeeper.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Failed logins and lock-outs. Every method needs a transaction. */
public interface LockoutRepository {

    /** The failures to an account from an address. */
    Optional<LoginFailures> failures(AccountName account, String address);

    /** All failures to an account since then, from wherever. */
    long countFailures(AccountName account, Instant since);

    /** Keeps new ones. */
    void add(LoginFailures failures);

    /** Forgets the failures to an account from an address. */
    void forget(AccountName account, String address);

    /** Forgets all failures to an account. */
    void forget(AccountName account);

    /** The lock-out of an account, whether it has ended or not. */
    Optional<AccountLockout> lockout(AccountName account);

    /** The one of this number. */
    Optional<AccountLockout> lockout(long id);

    /** Those that have not ended, the newest first. */
    List<AccountLockout> lockouts(Instant now, int offset, int limit);

    /** How many have not ended. */
    long countLockouts(Instant now);

    /** Keeps a new one. */
    void add(AccountLockout lockout);

    /** Ends it. */
    void remove(AccountLockout lockout);

    /** Forgets what has ended, failures since before {@code stale}, and the oldest beyond {@code max} of each. */
    void prune(Instant now, Instant stale, int max);
}
