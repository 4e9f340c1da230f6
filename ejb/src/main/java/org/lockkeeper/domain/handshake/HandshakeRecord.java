package org.lockkeeper.domain.handshake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/** All handshakes that look alike: how many, and when the first and the last of them were. */
@Entity
@Table(name = "handshake")
public class HandshakeRecord extends PersistentObject {

    private static final int DETAIL = 1000;
    private static final String BETWEEN = ":";

    @Column(name = "digest", updatable = false)
    private String digest;

    @Column(name = "site_name", updatable = false)
    private String site;

    @Column(name = "user_name", updatable = false)
    private String user;

    @Column(name = "address", updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private Outcome outcome;

    @Column(name = "protocol", updatable = false)
    private String protocol;

    @Column(name = "cipher_suite", updatable = false)
    private String cipherSuite;

    @Column(name = "offered_protocols", updatable = false)
    private String offeredProtocols;

    @Column(name = "offered_suites", updatable = false)
    private String offeredSuites;

    @Column(name = "client_certificate", updatable = false)
    private String clientCertificate;

    @Column(name = "detail")
    private String detail = "";

    @Column(name = "handshake_count")
    private long count;

    @Column(name = "first_at", updatable = false)
    private Instant first;

    @Column(name = "last_at")
    private Instant last;

    /** For JPA. */
    protected HandshakeRecord() {}

    /** None of them so far. */
    public HandshakeRecord(HandshakeKind kind, Instant first) {
        this.digest = kind.digest();
        this.site = kind.site();
        this.user = kind.user();
        this.address = kind.address();
        this.outcome = kind.outcome();
        this.protocol = kind.protocol();
        this.cipherSuite = kind.cipherSuite();
        this.offeredProtocols = String.join(BETWEEN, kind.offeredProtocols());
        this.offeredSuites = String.join(BETWEEN, kind.offeredSuites());
        this.clientCertificate = kind.clientCertificate();
        this.first = first;
        this.last = first;
    }

    /** Some more of them. */
    public void add(long more, Instant lastOfThem, String newDetail) {
        count += more;
        last = lastOfThem.isAfter(last) ? lastOfThem : last;
        detail = AuditText.clean(newDetail, DETAIL);
    }

    /** What they have in common. */
    public HandshakeKind kind() {
        return new HandshakeKind(
                site,
                user,
                address,
                outcome,
                protocol,
                cipherSuite,
                split(offeredProtocols),
                split(offeredSuites),
                clientCertificate);
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : Arrays.asList(names.split(BETWEEN));
    }

    /** A sentence about the last of them; empty where it was completed. */
    public String detail() {
        return detail;
    }

    public long count() {
        return count;
    }

    public Instant first() {
        return first;
    }

    public Instant last() {
        return last;
    }
}
