package org.lockkeeper.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.spi.session.TlsInfo;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport;

/** A transfer as the engine reported it, with its texts made clean. */
@Entity
@Table(name = "transfer_record")
public class TransferRecord extends PersistentObject {

    private static final int SHORT = 200;
    private static final int LONG = 4000;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "site_name", updatable = false)
    private String site;

    @Column(name = "user_name", updatable = false)
    private String user;

    @Column(name = "address", updatable = false)
    private String address;

    @Column(name = "session_id", updatable = false)
    private String sessionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction", updatable = false)
    private TransferDirection direction;

    @Column(name = "path", updatable = false)
    private String path;

    @Column(name = "start_offset", updatable = false)
    private long offset;

    @Column(name = "byte_count", updatable = false)
    private long bytes;

    @Column(name = "duration_ms", updatable = false)
    private long milliseconds;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private TransferReport.Outcome outcome;

    @Column(name = "detail", updatable = false)
    private String detail;

    @Column(name = "tls", updatable = false)
    private String tls;

    /** For JPA. */
    protected TransferRecord() {}

    /** Records a report. */
    public TransferRecord(TransferReport report, String address) {
        this.startedAt = report.started();
        this.site = AuditText.clean(report.session().site(), SHORT);
        this.user = AuditText.clean(report.session().user().orElse(""), SHORT);
        this.address = AuditText.clean(address, SHORT);
        this.sessionId = AuditText.clean(report.session().id().value(), SHORT);
        this.direction = report.direction();
        this.path = AuditText.clean(report.path(), LONG);
        this.offset = report.offset();
        this.bytes = report.bytes();
        this.milliseconds = report.duration().toMillis();
        this.outcome = report.outcome();
        this.detail = AuditText.clean(report.detail(), LONG);
        this.tls = report.dataTls().map(TransferRecord::describe).orElse(null);
    }

    private static String describe(TlsInfo info) {
        return AuditText.clean(info.protocol() + " " + info.cipherSuite(), SHORT);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String site() {
        return site;
    }

    public String user() {
        return user;
    }

    public String address() {
        return address;
    }

    public String sessionId() {
        return sessionId;
    }

    public TransferDirection direction() {
        return direction;
    }

    /** As the client saw it. */
    public String path() {
        return path;
    }

    public long offset() {
        return offset;
    }

    public long bytes() {
        return bytes;
    }

    public long milliseconds() {
        return milliseconds;
    }

    public TransferReport.Outcome outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }

    /** Protocol and cipher suite of the data connection; null for a clear one. */
    public String tls() {
        return tls;
    }
}
