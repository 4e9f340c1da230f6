package org.lockkeeper.application.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.application.internal.event.TestRules.action;
import static org.lockkeeper.application.internal.event.TestRules.rule;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.DryRunView;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.application.EventRunView.Outcome;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.event.TriggerType;

/** Rules at work: what is done, how often, in which order, and what comes of failures. */
class RuleRunsTest {

    @TempDir
    Path home;

    private final RemoteFiles remote = mock(RemoteFiles.class);
    private TestServer server;
    private TestRules test;
    private Path root;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(home).start();
        test = new TestRules(server);
        root = Files.createDirectories(Path.of(test.call(() ->
                        server.database().sites().find("Default").orElseThrow().rootFolder())))
                .toRealPath();
        when(test.hosts.connect(any(), any())).thenReturn(remote);
        when(remote.put(any(), anyString(), anyString())).thenReturn("sent");
        test.profile("bank", "FTPS_EXPLICIT");
        test.profile("hook", "HTTPS");
        test.profile("post", "SMTPS");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void uploaded_file_is_pushed_once() throws Exception {
        make("push", Map.of(), action("PUSH", "profile", "bank", "path", "/in/%user%/%name%"));
        upload("/demo/a b.csv");
        test.work();
        test.work();
        verify(remote, times(1)).put(any(), eq("/in/demo/a b.csv"), anyString());
        EventRunView run = test.only("push");
        assertThat(run.state()).isEqualTo("DONE");
        assertThat(run.actions()).extracting(Outcome::detail).containsExactly("sent");
        assertThat(run.values()).containsEntry("path", "/demo/a b.csv").doesNotContainKey("file");
    }

    @Test
    void disabled_rule_and_one_of_another_site_or_trigger_do_nothing() throws Exception {
        make("off", Map.of(), action("DELETE"));
        test.run(() -> test.rules.enable("Default", "off", false));
        test.call(() -> test.rules.create("Default", rule("other", "FILE_DELETED", Map.of(), action("DELETE"))));
        Path file = upload("/demo/x");
        test.happened(TriggerType.FILE_DELETED, "Elsewhere", values("/demo/x", file));
        test.work();
        assertThat(file).exists();
        assertThat(test.history("off")).isEmpty();
        assertThat(test.history("other")).isEmpty();
    }

    @Test
    void conditions_decide_and_branches_choose() throws Exception {
        make(
                "sort",
                Map.of("not", comparison("user", "EQUALS", "robot")),
                action(
                        "IF",
                        "conditions",
                        Map.of(
                                "all",
                                List.of(
                                        comparison("name", "MATCHES", "*.csv|*.txt"),
                                        comparison("size", "GREATER", "2"))),
                        "then",
                        List.of(action("MOVE", "path", "/sorted/%name%"), action("STOP_RULE")),
                        "else",
                        List.of(action("COPY", "path", "/rest/%name%"))),
                action("DELETE"));
        upload("/demo/a.CSV");
        upload("/demo/b.bin");
        test.work();
        assertThat(root.resolve("sorted/a.CSV")).hasContent("content");
        assertThat(root.resolve("rest/b.bin")).hasContent("content");
        assertThat(root.resolve("demo/b.bin")).doesNotExist();
    }

    @Test
    void rule_can_stop_all_that_come_behind_it() throws Exception {
        make("first", Map.of(), action("COPY", "path", "/kept"), action("STOP_ALL"));
        make("second", Map.of(), action("DELETE"));
        Path file = upload("/demo/x");
        test.work();
        assertThat(file).exists();
        assertThat(test.history("second")).isEmpty();
    }

    @Test
    void failure_is_tried_again_later_and_then_becomes_a_dead_letter() throws Exception {
        make("push", Map.of(), action("PUSH", "profile", "bank"));
        when(test.hosts.connect(any(), any())).thenThrow(RemoteException.passing("The host is down.", null));
        upload("/demo/x");
        test.work();
        assertThat(test.only("push").state()).isEqualTo("WAITING");
        test.clock.pass(9);
        test.work();
        assertThat(test.only("push").attempts()).isEqualTo(1);
        test.clock.pass(2);
        test.work();
        EventRunView dead = test.only("push");
        assertThat(dead.state()).isEqualTo("DEAD");
        assertThat(dead.problem()).isEqualTo("The host is down.");
        assertThat(dead.actions()).extracting(Outcome::ok).containsExactly(false, false);
        assertThat(entries(AuditAction.EVENT_RUN_FAILED)).hasSize(1);
        assertThat(test.call(test.runs::backlog).dead()).isEqualTo(1);
    }

    @Test
    void dead_letter_is_run_again_from_the_action_on_that_failed() throws Exception {
        make("push", Map.of(), action("COPY", "path", "/copied"), action("PUSH", "profile", "bank"));
        when(test.hosts.connect(any(), any()))
                .thenThrow(RemoteException.lasting("The policy forbids it.", null))
                .thenReturn(remote);
        upload("/demo/x");
        test.work();
        EventRunView dead = test.only("push");
        assertThat(dead.state()).isEqualTo("DEAD");
        Files.delete(root.resolve("copied"));
        test.call(() -> test.runs.runAgain(dead.id()));
        test.work();
        assertThat(test.only("push").state()).isEqualTo("DONE");
        assertThat(root.resolve("copied")).doesNotExist();
        assertThatThrownBy(() -> test.call(() -> test.runs.runAgain(dead.id()))).isInstanceOf(ConflictException.class);
        assertThat(entries(AuditAction.EVENT_RUN_STARTED)).hasSize(1);
    }

    @Test
    void dead_letters_and_a_backlog_are_findings() throws Exception {
        EventFindings findings = new EventFindings(test.runRepository, test.clock);
        assertThat(test.call(findings::check)).isEmpty();
        make("push", Map.of(), action("PUSH", "profile", "bank"));
        when(test.hosts.connect(any(), any()))
                .thenThrow(RemoteException.lasting("No.", null))
                .thenThrow(RemoteException.passing("Busy.", null));
        upload("/demo/x");
        test.work();
        upload("/demo/y");
        test.work();
        test.clock.pass(1_000);
        assertThat(test.call(findings::check))
                .extracting(Finding::id)
                .containsExactly("EVENT_RULES_DEAD_LETTERS", "EVENT_RULES_BACKLOG");
    }

    @Test
    void discarded_dead_letter_holds_nothing_up() throws Exception {
        make("push", Map.of(), action("PUSH", "profile", "bank"));
        when(test.hosts.connect(any(), any())).thenThrow(RemoteException.lasting("No.", null));
        upload("/demo/x");
        test.work();
        long id = test.only("push").id();
        assertThat(test.call(() -> test.runs.discard(id)).state()).isEqualTo("DISCARDED");
        assertThatThrownBy(() -> test.call(() -> test.runs.discard(id))).isInstanceOf(ConflictException.class);
        assertThat(test.call(() -> test.runs.inState("DEAD", new PageRequest(0, 10)))
                        .total())
                .isZero();
    }

    @Test
    void what_follows_a_failure_is_done_once() throws Exception {
        make(
                "push",
                Map.of(),
                action("PUSH", "profile", "bank", "ifFailed", List.of(action("MOVE", "path", "/failed/%name%"))));
        when(test.hosts.connect(any(), any())).thenThrow(RemoteException.lasting("No.", null));
        upload("/demo/x");
        test.work();
        assertThat(root.resolve("failed/x")).exists();
        assertThat(test.only("push").actions()).extracting(Outcome::type).containsExactly("PUSH", "MOVE");
    }

    @Test
    void events_of_one_path_keep_their_order_and_others_overtake() throws Exception {
        make("push", Map.of(), action("PUSH", "profile", "bank"));
        when(test.hosts.connect(any(), any()))
                .thenThrow(RemoteException.passing("Busy.", null))
                .thenReturn(remote);
        upload("/demo/x");
        test.clock.pass(1);
        upload("/demo/x");
        test.clock.pass(1);
        upload("/demo/y");
        test.work();
        assertThat(test.history("push")).extracting(EventRunView::state).containsExactly("DONE", "WAITING", "WAITING");
        test.clock.pass(20);
        test.work();
        assertThat(test.history("push")).extracting(EventRunView::state).containsOnly("DONE");
    }

    @Test
    void what_was_at_work_when_the_server_died_is_done_again_and_finds_its_work_done() throws Exception {
        make("move", Map.of(), action("MOVE", "path", "/moved"), action("COPY", "path", "/copied/%name%"));
        Path file = upload("/demo/x");
        Files.createDirectories(root.resolve("copied"));
        Files.move(file, root.resolve("moved"));
        test.work();
        EventRunView run = test.only("move");
        assertThat(run.actions().get(0).detail()).contains("already");
    }

    @Test
    void rule_is_run_on_demand_for_a_file_of_the_site_only() throws Exception {
        make("push", comparison("user", "EQUALS", "nobody"), action("PUSH", "profile", "bank"));
        Files.writeString(root.resolve("x.txt"), "content");
        EventRunView begun = test.call(() -> test.rules.runNow("Default", "push", Map.of("path", "/x.txt")));
        assertThat(begun.event()).isEqualTo("ON_DEMAND");
        test.work();
        verify(remote).put(any(), eq("/x.txt"), anyString());
        for (String path : List.of("/none", "/../../etc/passwd", "/")) {
            assertThatThrownBy(() -> test.call(() -> test.rules.runNow("Default", "push", Map.of("path", path))))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> test.call(() -> test.rules.runNow("Default", "push", Map.of("file", "/etc/passwd"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void dry_run_tells_what_would_have_been_done_and_does_nothing() throws Exception {
        upload("/demo/a.csv");
        upload("/demo/b.txt");
        DryRunView seen = test.call(() -> test.rules.dryRun(
                "Default",
                rule(
                        "x",
                        "FILE_UPLOADED",
                        comparison("name", "MATCHES", "*.csv"),
                        action("MOVE", "path", "/done/%name%")),
                7));
        assertThat(seen.events()).isEqualTo(2);
        assertThat(seen.matches()).hasSize(1);
        assertThat(seen.matches().get(0).actions()).containsExactly("MOVE path=/done/a.csv");
        assertThat(root.resolve("demo/a.csv")).exists();
    }

    @Test
    void webhook_carries_the_event_with_its_checksum() throws Exception {
        make("tell", Map.of(), action("WEBHOOK", "profile", "hook", "path", "/hooks/%name%"));
        upload("/demo/x\"y");
        test.work();
        verify(test.messages)
                .post(
                        any(),
                        eq("/hooks/x\"y"),
                        org.mockito.ArgumentMatchers.contains(
                                "\"sha256\":\"ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73\""),
                        anyString());
    }

    @Test
    void line_breaks_of_a_stranger_never_reach_a_subject() throws Exception {
        make(
                "mail",
                Map.of(),
                action("EMAIL", "profile", "post", "to", "a@example.org", "subject", "%name%", "body", "%path%"));
        Path file =
                Files.writeString(Files.createDirectories(root.resolve("demo")).resolve("x"), "content");
        test.happened(TriggerType.FILE_UPLOADED, "Default", values("/demo/x\r\nBcc: b@example.org", file));
        test.work();
        verify(test.messages)
                .mail(
                        any(),
                        eq(List.of("a@example.org")),
                        org.mockito.ArgumentMatchers.argThat(
                                subject -> subject.chars().noneMatch(Character::isISOControl)),
                        any(),
                        anyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demo/$(touch x)", "/demo/'; rm -rf ~; '", "/demo/%path%%2e%2e", "/demo/a\r\nDELE b", "/demo/.."
            })
    void hostile_names_stay_names(String path) throws Exception {
        make("copy", Map.of(), action("COPY", "path", "/out/%name%"));
        Path file =
                Files.writeString(Files.createDirectories(root.resolve("demo")).resolve("real"), "content");
        test.happened(TriggerType.FILE_UPLOADED, "Default", values(path, file));
        test.work();
        assertThat(test.only("copy").state()).isEqualTo("DONE");
        try (var made = Files.list(root.resolve("out"))) {
            assertThat(made).hasSize(1);
        }
        assertThat(root.resolve("out").getParent()).isDirectoryNotContaining("glob:**touch*");
    }

    @Test
    void link_on_the_way_is_never_followed() throws Exception {
        make("copy", Map.of(), action("COPY", "path", "/out/%name%"));
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(root.resolve("demo")).resolve("x"), secret);
        test.happened(TriggerType.FILE_UPLOADED, "Default", values("/demo/x", link));
        test.work();
        assertThat(test.only("copy").state()).isEqualTo("DEAD");
        assertThat(root.resolve("out/x")).doesNotExist();
        Files.createSymbolicLink(root.resolve("trap"), home);
        make("trap", Map.of(), action("COPY", "path", "/trap/%name%"));
        upload("/demo/y");
        test.work();
        assertThat(home.resolve("y")).doesNotExist();
    }

    @Test
    void timer_fires_when_it_is_time_and_cleans_up_what_is_old() throws Exception {
        test.call(() -> test.rules.create(
                "Default",
                new org.lockkeeper.application.EventRuleInput(
                        "nightly",
                        true,
                        null,
                        new org.lockkeeper.application.EventRuleView.Trigger("TIMER", "0 2 * * *", "Europe/Berlin"),
                        Map.of(),
                        List.of(action("CLEAN_UP", "folder", "/", "olderThanDays", 7L, "pattern", "*.tmp")),
                        null)));
        Path old = Files.writeString(root.resolve("old.tmp"), "x");
        Path kept = Files.writeString(root.resolve("old.txt"), "x");
        for (Path file : List.of(old, kept)) {
            Files.setLastModifiedTime(
                    file,
                    java.nio.file.attribute.FileTime.from(test.clock.instant().minusSeconds(8 * 86_400)));
        }
        test.work();
        assertThat(old).exists();
        test.clock.pass(86_400);
        test.work();
        test.work();
        assertThat(old).doesNotExist();
        assertThat(kept).exists();
        assertThat(test.history("nightly")).hasSize(1);
    }

    @Test
    void program_that_the_operator_has_not_allowed_is_never_run() {
        assertThatThrownBy(() -> make("x", Map.of(), action("COMMAND", "command", "/bin/true", "arguments", List.of())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void broken_remote_end_of_one_action_does_not_undo_another() throws Exception {
        make("push", Map.of(), action("PUSH", "profile", "bank", "move", true));
        doThrow(RemoteException.passing("cut off", null)).when(remote).put(any(), anyString(), anyString());
        Path file = upload("/demo/x");
        test.work();
        assertThat(file).exists();
        verify(remote, never()).delete(anyString());
    }

    private void make(String name, Map<String, Object> conditions, Object... actions) {
        test.call(() -> test.rules.create("Default", rule(name, "FILE_UPLOADED", conditions, actions)));
    }

    private static Map<String, Object> comparison(String variable, String operator, String value) {
        return Map.of("variable", variable, "operator", operator, "value", value);
    }

    private Path upload(String path) throws IOException {
        Path file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content");
        test.happened(TriggerType.FILE_UPLOADED, "Default", values(path, file));
        return file;
    }

    private static Map<String, String> values(String path, Path file) {
        return new HashMap<>(Map.of("path", path, "file", file.toString(), "user", "demo", "size", "7"));
    }

    private List<AuditEntry> entries(AuditAction action) {
        return server.auditEntries().stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }
}
