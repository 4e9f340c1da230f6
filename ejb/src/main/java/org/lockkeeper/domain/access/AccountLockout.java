package org.lockkeeper.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** An account, real or not, to which nobody can log in for a while, from wherever. */
@Entity
@Table(name = "account_lockout")
public class AccountLockout extends PersistentObject {

    @Column(name = "site_name", updatable = false)
    private String site;

    @Column(name = "user_name", updatable = false)
    private String user;

    @Column(name = "failures")
    private int failures;

    @Column(name = "last_address")
    private String lastAddress;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    /** For JPA. */
    protected AccountLockout() {}

    /** Not locked yet. */
    public AccountLockout(AccountName account) {
        this.site = account.site();
        this.user = account.user();
    }

    /** Locks it. */
    public void lock(int newFailures, String address, Instant now, Instant until) {
        failures = newFailures;
        lastAddress = address;
        lockedAt = now;
        lockedUntil = until;
    }

    public String site() {
        return site;
    }

    public String user() {
        return user;
    }

    public int failures() {
        return failures;
    }

    public String lastAddress() {
        return lastAddress;
    }

    public Instant lockedAt() {
        return lockedAt;
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }
}
