package org.lockkeeper.application.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditFilter;
import org.lockkeeper.domain.transfer.TransferRecord;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.FileChange;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport.Outcome;

class ReportsTest {

    private static final ListenerBinding BINDING = new ListenerBinding(Mode.EXPLICIT, "0.0.0.0", 2121);
    private static final ListenerStatus IN_USE =
            ListenerStatus.closed("Default", BINDING, ListenerStatus.State.FAILED, "in use");

    private final TestDatabase database = new TestDatabase();
    private final AuditTrail audit = new AuditTrail(database.audit(), Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UPLOAD, COMPLETED, FILE_UPLOADED",
        "APPEND, COMPLETED, FILE_APPENDED",
        "DOWNLOAD, COMPLETED, FILE_DOWNLOADED",
        "UPLOAD, ABORTED, TRANSFER_ABORTED",
        "UPLOAD, TRUNCATED, TRANSFER_FAILED",
        "DOWNLOAD, FAILED, TRANSFER_FAILED"
    })
    void transfer_is_recorded_and_audited(TransferDirection direction, Outcome outcome, AuditAction action) {
        new TransferReports(database, database.transfers(), audit).record(Fixtures.transfer(direction, outcome));
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(action);
        TransferRecord transfer =
                database.call(() -> database.transfers().latest(5)).get(0);
        assertThat(transfer.outcome()).isEqualTo(outcome);
        assertThat(transfer.startedAt()).isEqualTo(Fixtures.NOW);
        assertThat(transfer.path()).isEqualTo("/a\uFFFDb.txt");
        assertThat(transfer.tls()).isEqualTo("TLSv1.3 TLS_AES_256_GCM_SHA384");
    }

    @Test
    void transfer_without_its_audit_entry_is_not_recorded() {
        AuditTrail broken = new AuditTrail(null, Clock.systemUTC());
        TransferReports reports = new TransferReports(database, database.transfers(), broken);
        assertThatThrownBy(() -> reports.record(Fixtures.transfer(TransferDirection.UPLOAD, Outcome.COMPLETED)))
                .isInstanceOf(NullPointerException.class);
        assertThat(database.call(() -> database.transfers().latest(5))).isEmpty();
    }

    @Test
    void end_of_a_session_is_audited_with_its_reason() {
        new SessionReports(database, audit).closed(Fixtures.session("Default", true), DisconnectReason.IDLE_TIMEOUT);
        assertThat(entries().get(0).detail()).isEqualTo("IDLE_TIMEOUT");
        assertThat(entries().get(0).actor()).isEqualTo("demo");
    }

    @ParameterizedTest
    @CsvSource({
        "RENAMED, FILE_RENAMED",
        "DELETED, FILE_DELETED",
        "FOLDER_CREATED, FOLDER_CREATED",
        "FOLDER_REMOVED, FOLDER_REMOVED"
    })
    void change_of_a_file_is_audited(FileChange.Kind kind, AuditAction action) {
        new FileReports(database, audit)
                .changed(new FileChange(
                        Fixtures.session("Default", true),
                        kind,
                        "/a",
                        Optional.of("/b"),
                        Path.of("/srv/b"),
                        Fixtures.NOW));
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(action);
        assertThat(entries().get(0).objectName()).isEqualTo("site:Default/file:/a");
        assertThat(entries().get(0).detail()).isEqualTo("to /b");
    }

    @Test
    void failure_of_a_listener_is_audited_once_until_it_changes() {
        StatusReports reports = new StatusReports(database, audit);
        reports.changed(status(IN_USE));
        reports.changed(status(IN_USE));
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(AuditAction.LISTENER_FAILED);
        reports.changed(status(ListenerStatus.bound("Default", BINDING, 2121)));
        reports.changed(status(IN_USE));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void refused_configuration_is_audited_once() {
        StatusReports reports = new StatusReports(database, audit);
        ServerStatus refused = new ServerStatus(State.ACTIVE, 3, List.of(), Optional.of("no suite fits the key"));
        reports.changed(refused);
        reports.changed(refused);
        assertThat(entries()).extracting(AuditEntry::action).containsExactly(AuditAction.CONFIGURATION_REFUSED);
    }

    private List<AuditEntry> entries() {
        AuditFilter any = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return database.call(() -> database.audit().find(any, 0, 10));
    }

    @Test
    void a_listener_that_the_gate_keeps_closed_is_no_failure() {
        new StatusReports(database, audit)
                .changed(
                        status(ListenerStatus.closed("Default", BINDING, ListenerStatus.State.WITHHELD, "SSL is off")));
        assertThat(entries()).isEmpty();
    }

    private static ServerStatus status(ListenerStatus listener) {
        return new ServerStatus(State.ACTIVE, 1, List.of(listener), Optional.empty());
    }
}
