package org.lockkeeper.domain.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.site.Site;

/**
 * One entry of the Trusted Certificates database (mission R5, R14): a certificate, what was decided on it, and where the
 * decision holds. The same certificate may have several entries, one a scope.
 */
@Entity
@Table(name = "trusted_certificate")
public class TrustedCertificate extends PersistentObject {

    private static final int MAX_SUBJECT = 2_000;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "subject_key", updatable = false)
    private String subjectKey;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "certificate_pem", updatable = false)
    private String certificatePem;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TrustState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_id")
    private Site site;

    @Column(name = "user_name")
    private String user;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Embedded
    private Sighting seen;

    /** For JPA. */
    protected TrustedCertificate() {}

    private TrustedCertificate(X509Certificate certificate, String pem, TrustState state, Instant at) {
        this.sha256 = Fingerprints.of(certificate);
        this.subjectKey = Fingerprints.of(certificate.getSubjectX500Principal());
        String name = certificate.getSubjectX500Principal().getName();
        this.subject = name.length() > MAX_SUBJECT ? name.substring(0, MAX_SUBJECT) : name;
        this.certificatePem = pem;
        this.state = state;
        this.createdAt = at;
    }

    /** One that an administrator has brought. */
    public static TrustedCertificate decided(
            X509Certificate certificate, String pem, TrustState state, String administrator, Instant at) {
        TrustedCertificate entry = new TrustedCertificate(certificate, pem, state, at);
        entry.decidedAt = at;
        entry.decidedBy = administrator;
        return entry;
    }

    /** One that a client has shown. */
    public static TrustedCertificate pending(X509Certificate certificate, String pem, Sighting sighting) {
        TrustedCertificate entry = new TrustedCertificate(certificate, pem, TrustState.PENDING, sighting.first());
        entry.seen = sighting;
        return entry;
    }

    /** Decides, or decides otherwise: every decision can be taken back. */
    public void decide(TrustState newState, String administrator, Instant at) {
        state = newState;
        decidedAt = at;
        decidedBy = administrator;
    }

    /**
     * Narrows or widens where the decision holds.
     *
     * @param newSite null for all Sites
     * @param newUser null for any user
     */
    public void limitTo(Site newSite, String newUser) {
        site = newSite;
        user = newUser;
    }

    /** Whether the decision holds there. */
    public boolean holdsAt(Place place) {
        return holdsOn(place.site())
                && user().map(name -> name.equals(place.user())).orElse(true);
    }

    /** Whether it holds for somebody on this Site. */
    public boolean holdsOn(String siteName) {
        return site().map(limited -> limited.name().equals(siteName)).orElse(true);
    }

    public String sha256() {
        return sha256;
    }

    public String subject() {
        return subject;
    }

    public String certificatePem() {
        return certificatePem;
    }

    public TrustState state() {
        return state;
    }

    /** The only Site; empty: all. */
    public Optional<Site> site() {
        return Optional.ofNullable(site);
    }

    /** The only user; empty: any. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was decided last; empty while it is pending. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Who decided. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** How clients have shown it; empty where an administrator brought it. */
    public Optional<Sighting> seen() {
        return Optional.ofNullable(seen).filter(sighting -> sighting.first() != null);
    }
}
