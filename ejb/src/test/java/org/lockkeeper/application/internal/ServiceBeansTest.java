package org.lockkeeper.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.ServerView;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.change.ConfigurationChanged;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.confinement.Confinements;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.FtpsServerControl;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionId;

class ServiceBeansTest {

    private static final PageRequest ALL = new PageRequest(0, 100);

    @TempDir
    Path home;

    private final FtpsServerControl control = mock(FtpsServerControl.class);
    private final SessionContext caller = mock(SessionContext.class);

    @SuppressWarnings("unchecked")
    private final Event<ConfigurationChanged> changed = mock(Event.class);

    private TestServer server;
    private TestDatabase database;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        when(caller.getCallerPrincipal()).thenReturn(() -> "alice");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void change_of_the_server_is_audited_counted_and_told() {
        ServerServiceBean bean = serverService();
        ServerView before = database.call(bean::server);
        ServerView after = database.call(() -> bean.change(false, Map.of(), before.version()));
        assertThat(after.sslEnabled()).isFalse();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.version()).isGreaterThan(before.version());
        verify(changed).fire(new ConfigurationChanged(after.revision()));
        AuditEntry entry = server.auditEntries().get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.SERVER_CHANGED);
        assertThat(entry.actor()).isEqualTo("alice");
        assertThat(entry.beforeValue()).isEqualTo("sslEnabled=true");
        assertThat(entry.afterValue()).isEqualTo("sslEnabled=false");
    }

    @Test
    void change_on_top_of_an_old_version_is_refused() {
        ServerServiceBean bean = serverService();
        long version = database.call(bean::server).version();
        database.call(() -> bean.change(false, Map.of(), version));
        assertThatThrownBy(() -> database.call(() -> bean.change(true, Map.of(), version)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void setting_of_the_server_holds_for_all_and_null_goes_back_to_the_default() {
        ServerServiceBean bean = serverService();
        ServerView before = database.call(bean::server);
        ServerView after = database.call(() -> bean.change(true, Map.of("quotaMiB", 5), before.version()));
        assertThat(after.settings()).isEqualTo(Map.of("quotaMiB", 5L));
        assertThat(server.auditEntries().get(0).afterValue()).isEqualTo("settings.quotaMiB=5");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("quotaMiB", null);
        assertThat(database.call(() -> bean.change(true, nothing, after.version()))
                        .settings())
                .isEmpty();
    }

    @Test
    void gate_of_the_server_is_no_setting_and_others_belong_to_users() {
        ServerServiceBean bean = serverService();
        long version = database.call(bean::server).version();
        Map<String, Object> wrong = new TreeMap<>(Map.of("expires", "never", "ssl", true, "x", 1));
        assertThatThrownBy(() -> database.call(() -> bean.change(true, wrong, version)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .containsExactly(
                                new FieldError("settings.expires", "cannot be set at level SERVER"),
                                new FieldError("settings.ssl", "is the Server's field sslEnabled"),
                                new FieldError("settings.x", "there is no such setting")));
    }

    @Test
    void change_that_changes_nothing_leaves_no_trace() {
        ServerServiceBean bean = serverService();
        ServerView before = database.call(bean::server);
        assertThat(database.call(() -> bean.change(true, Map.of(), before.version())))
                .isEqualTo(before);
        verify(changed, never()).fire(any());
    }

    @Test
    void library_is_named_with_version_and_abilities() {
        ServerView.TlsLibraryView tls = new TlsLibrary().describe();
        assertThat(tls.provider()).isEqualTo("SunJSSE");
        assertThat(tls.version()).contains("Java " + Runtime.version());
        assertThat(tls.protocols()).contains("TLSv1.3", "TLSv1.2");
        assertThat(tls.cipherSuites()).contains("TLS_AES_256_GCM_SHA384");
    }

    @Test
    void health_asks_engine_and_database() {
        ServerServiceBean bean = serverService();
        when(control.status()).thenReturn(ServerStatus.INACTIVE);
        assertThat(bean.status().state()).isEqualTo("INACTIVE");
        assertThat(bean.status().ready()).isFalse();
        assertThat(bean.databaseReachable()).isTrue();
    }

    @Test
    void session_is_disconnected_and_audited() {
        SessionServiceBean bean = sessionService();
        when(control.sessions()).thenReturn(List.of(Fixtures.session("Default", true)));
        when(control.disconnect(new SessionId("s1"), DisconnectReason.ADMINISTRATOR))
                .thenReturn(true);
        assertThat(bean.sessions()).extracting("user", "address").containsExactly(tuple("demo", Fixtures.ADDRESS));
        assertThat(bean.session("s1").orElseThrow().tls().protocol()).isEqualTo("TLSv1.3");
        assertThat(database.call(() -> bean.disconnect("s1"))).isTrue();
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.SESSION_DISCONNECTED);
    }

    @Test
    void session_that_is_gone_cannot_be_disconnected() {
        SessionServiceBean bean = sessionService();
        assertThat(bean.disconnect("s1")).isFalse();
        verify(control, never()).disconnect(any(), any());
    }

    @Test
    void audit_is_read_by_action_and_an_unknown_action_finds_nothing() {
        AuditServiceBean bean = new AuditServiceBean();
        bean.entries = database.audit();
        bean.confinement = Confinements.on(database);
        bean.context = caller;
        assertThat(database.call(() -> bean.find(new AuditQuery(null, null, "system", "SERVER_CREATED"), ALL))
                        .total())
                .isEqualTo(1);
        assertThat(database.call(() -> bean.find(new AuditQuery(null, null, null, "NO_SUCH"), ALL))
                        .items())
                .isEmpty();
    }

    private ServerServiceBean serverService() {
        ServerServiceBean bean = new ServerServiceBean();
        bean.servers = database.servers();
        bean.changes = new ConfigurationChanges(server.audit(), database.servers(), changed);
        bean.tls = new TlsLibrary();
        bean.database = new DatabaseProbe(database.dataSource());
        bean.context = caller;
        bean.control = control;
        return bean;
    }

    private SessionServiceBean sessionService() {
        SessionServiceBean bean = new SessionServiceBean();
        bean.audit = server.audit();
        bean.clock = TestServer.CLOCK;
        bean.confinement = Confinements.on(database);
        bean.context = caller;
        bean.control = control;
        return bean;
    }
}
