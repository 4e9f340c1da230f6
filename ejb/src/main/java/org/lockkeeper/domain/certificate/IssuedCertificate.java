package org.lockkeeper.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.certificate.CertificateAuthority.Revocation;

/** A certificate that was signed for somebody else; without any key. */
@Entity
@Table(name = "issued_certificate")
public class IssuedCertificate extends PersistentObject {

    private static final int HEX = 16;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id", updatable = false)
    private ServerCertificate issuer;

    @Column(name = "serial_number", updatable = false)
    private String serialNumber;

    @Column(name = "certificate_pem", updatable = false)
    private String certificatePem;

    @Column(name = "not_after", updatable = false)
    private Instant notAfter;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "revocation_reason")
    private RevocationReason revocationReason;

    /** For JPA. */
    protected IssuedCertificate() {}

    /** A new one. */
    public IssuedCertificate(
            ServerCertificate issuer, X509Certificate certificate, String pem, Instant issuedAt, String issuedBy) {
        this.issuer = issuer;
        this.serialNumber = serialText(certificate.getSerialNumber());
        this.certificatePem = pem;
        this.notAfter = certificate.getNotAfter().toInstant();
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
    }

    /** Capital hexadecimal digits, an even number of them, as OpenSSL prints them. */
    public static String serialText(BigInteger serial) {
        String text = serial.toString(HEX).toUpperCase(Locale.ROOT);
        return text.length() % 2 == 0 ? text : "0" + text;
    }

    public String serialNumber() {
        return serialNumber;
    }

    public String certificatePem() {
        return certificatePem;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<RevocationReason> revocationReason() {
        return Optional.ofNullable(revocationReason);
    }

    /** Revokes it, for good. */
    public void revoke(Instant at, RevocationReason reason) {
        revokedAt = at;
        revocationReason = reason;
    }

    /** Its line in a revocation list; empty where it still counts. */
    public Optional<Revocation> revocation() {
        return revokedAt().map(at -> new Revocation(new BigInteger(serialNumber, HEX), at, revocationReason));
    }
}
