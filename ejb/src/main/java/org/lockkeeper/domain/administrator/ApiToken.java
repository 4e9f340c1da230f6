package org.lockkeeper.domain.administrator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;

/** Lets a script act as its administrator. Only a digest of it is kept: 256 random bits need no slow hash. */
@Entity
@Table(name = "api_token")
public class ApiToken extends PersistentObject {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "administrator_id", updatable = false)
    private Administrator administrator;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "digest", updatable = false)
    private String digest;

    @Column(name = "read_only", updatable = false)
    private boolean readOnly;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    /** For JPA. */
    protected ApiToken() {}

    /** One that was never used. */
    public ApiToken(
            Administrator administrator,
            String name,
            String digest,
            boolean readOnly,
            Instant createdAt,
            Instant expiresAt) {
        this.administrator = administrator;
        this.name = name;
        this.digest = digest;
        this.readOnly = readOnly;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public Administrator administrator() {
        return administrator;
    }

    public String name() {
        return name;
    }

    /** Whether it may see, but change nothing. */
    public boolean readOnly() {
        return readOnly;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Remembers a use. */
    public void used(Instant now) {
        lastUsedAt = now;
    }
}
