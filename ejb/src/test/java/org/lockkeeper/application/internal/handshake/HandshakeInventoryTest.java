package org.lockkeeper.application.internal.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.HandshakeService.DryRunView;
import org.lockkeeper.application.HandshakeService.HandshakeView;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.confinement.Confinements;
import org.lockkeeper.application.internal.login.MovingClock;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.application.internal.tls.Proposals;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Agreement;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** The certificate of the Site has an EC key. */
class HandshakeInventoryTest {

    private static final String EC_256 = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
    private static final String RSA_256 = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";
    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock();
    private final SessionInfo session = Fixtures.session("Default", true);
    private final SessionContext caller = mock(SessionContext.class);
    private TestServer server;
    private TestDatabase database;
    private HandshakeLedger ledger;
    private HandshakeBook book;
    private HandshakeServiceBean service;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        database = server.database();
        when(caller.getCallerPrincipal()).thenReturn(() -> "admin");
        ledger = new HandshakeLedger(clock);
        book = new HandshakeBook(database, database.handshakes(), ledger, server.audit(), clock);
        service = new HandshakeServiceBean();
        service.handshakes = database.handshakes();
        service.proposals = Proposals.on(server);
        service.confinement = Confinements.on(database);
        service.clock = clock;
        service.context = caller;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void handshake_is_known_by_the_user_who_logs_in_after_it_whichever_is_told_first() {
        ledger.record(List.of(completed("TLSv1.3", AES_256)));
        ledger.loggedIn(session);
        ledger.loggedIn(session);
        ledger.record(List.of(completed("TLSv1.3", AES_256)));
        book.write();
        assertThat(inventory()).singleElement().satisfies(kind -> {
            assertThat(kind.user()).isEqualTo("demo");
            assertThat(kind.count()).isEqualTo(2);
            assertThat(kind.cipherSuite()).isEqualTo(AES_256);
        });
    }

    @Test
    void handshake_without_a_login_is_nobodys_after_a_minute() {
        ledger.record(List.of(completed("TLSv1.3", AES_256)));
        book.write();
        assertThat(inventory()).isEmpty();
        clock.pass(HandshakeLedger.PATIENCE);
        book.write();
        assertThat(inventory()).extracting(HandshakeView::user).containsExactly("");
    }

    @Test
    void denials_that_look_alike_are_one_row_and_one_audit_entry_a_turn() {
        for (int i = 0; i < 20; i++) {
            ledger.record(List.of(refused()));
        }
        book.write();
        assertThat(inventory()).singleElement().satisfies(kind -> {
            assertThat(kind.outcome()).isEqualTo("NO_COMMON_VERSION");
            assertThat(kind.count()).isEqualTo(20);
            assertThat(kind.offeredProtocols()).containsExactly("TLSv1.1");
        });
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.TLS_REFUSED);
        assertThat(server.auditEntries().get(0).detail()).contains("20 times", "TLSv1.1");
        ledger.record(List.of(refused()));
        book.write();
        assertThat(inventory()).extracting(HandshakeView::count).containsExactly(21L);
    }

    @Test
    void what_is_old_is_forgotten() {
        ledger.record(List.of(refused()));
        book.write();
        clock.pass(Duration.ofDays(31));
        book.forgetOld();
        assertThat(inventory()).isEmpty();
    }

    @Test
    void flood_of_kinds_is_bounded() {
        for (int i = 0; i < HandshakeLedger.MAX_KINDS + 5; i++) {
            ledger.record(List.of(report("10.0." + i / 250 + "." + i % 250, Outcome.NO_COMMON_SUITE, List.of(), null)));
        }
        HandshakeLedger.Taken taken = ledger.take();
        assertThat(taken.tallies()).hasSize(HandshakeLedger.MAX_KINDS);
        assertThat(taken.dropped()).isEqualTo(5);
    }

    @Test
    void dry_run_names_who_would_be_locked_out() {
        ledger.record(List.of(
                report("192.0.2.1", Outcome.COMPLETED, List.of("TLSv1.3", "TLSv1.2"), AES_256),
                report("192.0.2.2", Outcome.COMPLETED, List.of("TLSv1.2"), EC_256)));
        clock.pass(HandshakeLedger.PATIENCE);
        book.write();
        DryRunView nobody = dryRun(null, EC_256, RSA_256, AES_256);
        assertThat(nobody.clients()).isEqualTo(2);
        assertThat(nobody.total()).isZero();
        assertThat(dryRun(List.of("TLSv1.3"), AES_256).lockedOut())
                .singleElement()
                .satisfies(lockedOut -> {
                    assertThat(lockedOut.handshake().address()).isEqualTo("192.0.2.2");
                    assertThat(lockedOut.reason()).contains("TLSv1.2");
                });
        assertThat(dryRun(null, AES_256).lockedOut())
                .singleElement()
                .satisfies(lockedOut -> assertThat(lockedOut.reason()).contains("cipher suites"));
        assertThat(dryRun(null, RSA_256).total())
                .as("no suite is left for the key of the Site's certificate")
                .isEqualTo(2);
    }

    private DryRunView dryRun(List<String> protocols, String... suites) {
        return database.call(() -> service.dryRun(
                new TlsPolicyInput(protocols, List.of(suites), null, null, null, null, null, null, null, null)));
    }

    private List<HandshakeView> inventory() {
        return database.call(() -> service.handshakes(null, null, new PageRequest(0, 10)))
                .items();
    }

    private HandshakeReport completed(String protocol, String suite) {
        return report(Fixtures.ADDRESS, Outcome.COMPLETED, List.of(protocol), suite);
    }

    private HandshakeReport refused() {
        return report(Fixtures.ADDRESS, Outcome.NO_COMMON_VERSION, List.of("TLSv1.1"), null);
    }

    private HandshakeReport report(String address, Outcome outcome, List<String> protocols, String suite) {
        boolean agreed = suite != null;
        List<String> suites = agreed ? List.of(suite) : List.of();
        Optional<SessionId> id =
                address.equals(Fixtures.ADDRESS) && agreed ? Optional.of(session.id()) : Optional.empty();
        return new HandshakeReport(
                clock.instant(),
                Connection.CONTROL,
                Optional.of("Default"),
                id,
                Optional.empty(),
                new InetSocketAddress(address, 4000),
                new InetSocketAddress("192.0.2.100", 21),
                new Offer(Optional.empty(), protocols, suites, List.of(), List.of()),
                agreed
                        ? Optional.of(new Agreement(protocols.get(0), suite, Optional.empty(), false))
                        : Optional.empty(),
                Optional.empty(),
                outcome,
                agreed ? "" : "the client offers " + protocols);
    }
}
