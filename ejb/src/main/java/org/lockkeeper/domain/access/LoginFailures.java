package org.lockkeeper.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** The failed logins to one account, real or not, from one address. */
@Entity
@Table(name = "login_failures")
public class LoginFailures extends PersistentObject {

    @Column(name = "site_name", updatable = false)
    private String site;

    @Column(name = "user_name", updatable = false)
    private String user;

    @Column(name = "address", updatable = false)
    private String address;

    @Column(name = "failures")
    private int failures;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    /** For JPA. */
    protected LoginFailures() {}

    /** None so far. */
    public LoginFailures(AccountName account, String address, Instant now) {
        this.site = account.site();
        this.user = account.user();
        this.address = address;
        this.firstAt = now;
        this.lastAt = now;
    }

    /** Counts one more, or anew where the first one is longer ago than the window. */
    public void count(Instant now, Duration window) {
        if (firstAt.plus(window).isBefore(now)) {
            failures = 0;
            firstAt = now;
        }
        failures++;
        lastAt = now;
    }

    public int failures() {
        return failures;
    }

    public Instant firstAt() {
        return firstAt;
    }
}
