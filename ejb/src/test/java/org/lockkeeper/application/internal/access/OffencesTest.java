package org.lockkeeper.application.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.enterprise.event.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.access.AddressBan;
import org.lockkeeper.domain.access.AddressBan.Origin;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.session.AbuseReport;
import org.lockkeeper.spi.session.AbuseReport.Kind;

class OffencesTest {

    private static final String STRANGER = "192.0.2.66";

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock();

    @SuppressWarnings("unchecked")
    private final Event<BansChanged> changed = mock(Event.class);

    private TestServer server;
    private TestDatabase database;
    private BanBook book;
    private Offences offences;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        book = new BanBook(database, database.bans(), new AuditTrail(database.audit(), clock), changed, clock);
        offences = new Offences(database, database.servers(), database.bans(), book, clock);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"FAILED_HANDSHAKE, 20", "BAD_COMMANDS, 4", "INJECTION, 1"})
    void enough_of_one_kind_bans(Kind kind, int enough) {
        see(STRANGER, kind, enough - 1);
        assertThat(banned()).isEmpty();
        see(STRANGER, kind, 1);
        assertThat(banned()).containsExactly("192.0.2.66/32");
        verify(changed).fire(any());
    }

    @Test
    void refused_logins_and_what_the_engine_saw_add_up() throws UnknownHostException {
        see(STRANGER, Kind.BAD_COMMANDS, 3);
        offences.failedLogin("Default", InetAddress.getByName(STRANGER));
        offences.failedLogin("Default", InetAddress.getByName(STRANGER));
        assertThat(banned()).isEmpty();
        offences.failedLogin("Default", InetAddress.getByName(STRANGER));
        assertThat(banned()).containsExactly("192.0.2.66/32");
    }

    @Test
    void a_ban_is_audited_with_its_reason() {
        see(STRANGER, Kind.INJECTION, 1);
        var entry = server.auditEntries().get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.ADDRESS_BANNED);
        assertThat(entry.actor()).isEqualTo("system");
        assertThat(entry.objectName()).isEqualTo("network:192.0.2.66/32");
        assertThat(entry.afterValue()).isEqualTo("until 2026-11-22T11:11:12Z");
        assertThat(entry.detail()).isEqualTo("100 points; at last: injection, Site Default");
    }

    @Test
    void points_of_long_ago_no_longer_count() {
        see(STRANGER, Kind.BAD_COMMANDS, 3);
        clock.pass(Duration.ofMinutes(11));
        see(STRANGER, Kind.BAD_COMMANDS, 3);
        assertThat(banned()).isEmpty();
    }

    @Test
    void points_are_kept_by_address() {
        see(STRANGER, Kind.BAD_COMMANDS, 3);
        see("192.0.2.67", Kind.BAD_COMMANDS, 3);
        assertThat(banned()).isEmpty();
    }

    @Test
    void of_ipv6_a_network_of_64_bits_counts_as_one_address() {
        see("2001:db8::1", Kind.BAD_COMMANDS, 2);
        see("2001:db8::2", Kind.BAD_COMMANDS, 2);
        assertThat(banned()).containsExactly("2001:db8:0:0:0:0:0:0/64");
    }

    @Test
    void a_ban_ends_and_is_forgotten() {
        see(STRANGER, Kind.INJECTION, 1);
        clock.pass(Duration.ofMinutes(60));
        assertThat(banned()).isEmpty();
        offences.tidy();
        assertThat(database.call(() -> database.bans().find(Network.parse(STRANGER))))
                .isEmpty();
    }

    @Test
    void who_comes_back_after_a_ban_is_banned_anew() {
        see(STRANGER, Kind.INJECTION, 1);
        clock.pass(Duration.ofMinutes(61));
        see(STRANGER, Kind.INJECTION, 1);
        assertThat(banned()).containsExactly("192.0.2.66/32");
    }

    @Test
    void what_comes_after_a_ban_does_not_prolong_it() {
        see(STRANGER, Kind.INJECTION, 1);
        see(STRANGER, Kind.INJECTION, 1);
        verify(changed, times(1)).fire(any());
    }

    @Test
    void spared_networks_collect_no_points() {
        see("127.0.0.1", Kind.INJECTION, 1_000);
        assertThat(banned()).isEmpty();
        set(Settings.NEVER_BAN, List.of("192.0.2.0/24"));
        see(STRANGER, Kind.INJECTION, 1_000);
        assertThat(banned()).isEmpty();
        see("127.0.0.1", Kind.INJECTION, 1);
        assertThat(banned()).containsExactly("127.0.0.1/32");
    }

    @Test
    void nobody_is_banned_where_it_is_switched_off() {
        set(Settings.AUTOMATIC_BANS, false);
        see(STRANGER, Kind.INJECTION, 1_000);
        assertThat(banned()).isEmpty();
        verify(changed, never()).fire(any());
    }

    @Test
    void the_engine_is_told_of_bans_without_an_end() {
        database.run(() -> book.add(
                new AddressBan(Network.parse("198.51.100.0/24"), Origin.MANUAL, "alice", "", clock.instant(), null)));
        assertThat(book.inForce()).singleElement().satisfies(ban -> {
            assertThat(ban.network()).isEqualTo("198.51.100.0/24");
            assertThat(ban.until()).isEqualTo(Instant.MAX);
        });
    }

    @Test
    void the_number_of_automatic_bans_is_bounded() {
        for (int i = 1; i <= 5; i++) {
            see("192.0.2." + i, Kind.INJECTION, 1);
            clock.pass(Duration.ofSeconds(1));
        }
        database.run(() -> database.bans().prune(clock.instant(), clock.instant(), 2));
        assertThat(banned()).containsExactlyInAnyOrder("192.0.2.4/32", "192.0.2.5/32");
    }

    private void see(String address, Kind kind, int count) {
        try {
            offences.seen(List.of(new AbuseReport("Default", InetAddress.getByName(address), kind, count)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> void set(Setting<T> setting, T value) {
        database.run(() -> database.servers().find().orElseThrow().settings().set(setting, value));
    }

    private List<String> banned() {
        return book.inForce().stream()
                .map(org.lockkeeper.spi.session.AddressBan::network)
                .toList();
    }
}
