package org.lockkeeper.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** A chain that was in force under an alias, and has been replaced. */
@Entity
@Table(name = "server_certificate_history")
public class FormerChain extends PersistentObject {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id", updatable = false)
    private ServerCertificate certificate;

    @Column(name = "chain_pem", updatable = false)
    private String chainPem;

    @Column(name = "replaced_at", updatable = false)
    private Instant replacedAt;

    @Column(name = "replaced_by", updatable = false)
    private String replacedBy;

    /** For JPA. */
    protected FormerChain() {}

    /** Keeps the chain that is in force now. */
    public FormerChain(ServerCertificate certificate, Instant replacedAt, String replacedBy) {
        this.certificate = certificate;
        this.chainPem = certificate.chainPem();
        this.replacedAt = replacedAt;
        this.replacedBy = replacedBy;
    }

    public String chainPem() {
        return chainPem;
    }

    public Instant replacedAt() {
        return replacedAt;
    }

    /** Administrator, or {@code system} for a planned rollover. */
    public String replacedBy() {
        return replacedBy;
    }
}
