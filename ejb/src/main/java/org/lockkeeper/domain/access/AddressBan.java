package org.lockkeeper.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.settings.Network;

/** Addresses that may not connect, to any Site: refused before TLS, without an answer. */
@Entity
@Table(name = "address_ban")
public class AddressBan extends PersistentObject {

    private static final int MAX_REASON = 500;
    private static final int MAX_NAME = 200;

    @Column(name = "network", updatable = false)
    private String network;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private Origin origin;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected AddressBan() {}

    /**
     * A new one.
     *
     * @param expiresAt null for a ban without an end
     */
    public AddressBan(Network network, Origin origin, String createdBy, String reason, Instant now, Instant expiresAt) {
        this.network = network.toString();
        this.origin = origin;
        this.createdBy = AuditText.clean(createdBy, MAX_NAME);
        this.reason = AuditText.clean(reason, MAX_REASON);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Who made it. */
    public enum Origin {
        /** The product, by the score of the address. */
        AUTOMATIC,
        /** An administrator. */
        MANUAL
    }

    /** In CIDR notation. */
    public String network() {
        return network;
    }

    public String reason() {
        return reason;
    }

    public Origin origin() {
        return origin;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Empty for one without an end. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
