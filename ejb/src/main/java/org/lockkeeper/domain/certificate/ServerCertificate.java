package org.lockkeeper.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** A certificate that a Site can show. The signing request stays with it for as long as its key lives (mission R8). */
@Entity
@Table(name = "server_certificate")
public class ServerCertificate extends PersistentObject {

    @Column(name = "alias", updatable = false)
    private String alias;

    @Column(name = "sealed_key")
    private String sealedKey;

    @Column(name = "chain_pem")
    private String chainPem;

    @Column(name = "request_pem")
    private String requestPem;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For JPA. */
    protected ServerCertificate() {}

    /**
     * A new one.
     *
     * @param alias unique, and fixed: the key is sealed to it
     * @param sealedKey as {@link PrivateKeyVault} sealed it
     */
    public ServerCertificate(String alias, String sealedKey, String chainPem, String requestPem, Instant createdAt) {
        this.alias = alias;
        this.sealedKey = sealedKey;
        this.chainPem = chainPem;
        this.requestPem = requestPem;
        this.createdAt = createdAt;
    }

    public String alias() {
        return alias;
    }

    public String sealedKey() {
        return sealedKey;
    }

    /** Leaf first. */
    public String chainPem() {
        return chainPem;
    }

    public String requestPem() {
        return requestPem;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
