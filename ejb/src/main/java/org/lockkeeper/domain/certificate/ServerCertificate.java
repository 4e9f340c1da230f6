package org.lockkeeper.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

    @Column(name = "issuer_pem")
    private String issuerPem;

    @Column(name = "next_chain_pem")
    private String nextChainPem;

    @Column(name = "next_active_at")
    private Instant nextActiveAt;

    @Column(name = "expiry_notice")
    private int expiryNotice;

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

    /** Another chain for the same key, in force at once (mission R9). Warnings about expiry begin anew. */
    public void replaceChain(String newChainPem) {
        chainPem = newChainPem;
        expiryNotice = 0;
    }

    /** The authority's certificate that signs in the name of a self-signed one, once it has signed something. */
    public Optional<String> issuerPem() {
        return Optional.ofNullable(issuerPem);
    }

    /** Keeps it: what was signed stays verifiable. */
    public void signAs(String newIssuerPem) {
        issuerPem = newIssuerPem;
    }

    /** The chain that is to follow, for the same key. */
    public Optional<String> nextChainPem() {
        return Optional.ofNullable(nextChainPem);
    }

    /** When it follows. */
    public Optional<Instant> nextActiveAt() {
        return Optional.ofNullable(nextActiveAt);
    }

    /** Plans a rollover. */
    public void planNext(String newChainPem, Instant activeAt) {
        nextChainPem = newChainPem;
        nextActiveAt = activeAt;
    }

    /** Gives the plan up. */
    public void forgetNext() {
        nextChainPem = null;
        nextActiveAt = null;
    }

    /** How far its end has been told: the ordinal of {@link Lifetime.Stage}. */
    public int expiryNotice() {
        return expiryNotice;
    }

    /** Remembers what was told, so that it is told once. */
    public void noticed(Lifetime.Stage stage) {
        expiryNotice = stage.ordinal();
    }
}
