package org.lockkeeper.application.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.application.internal.event.TestRules.action;
import static org.lockkeeper.application.internal.event.TestRules.profileInput;
import static org.lockkeeper.application.internal.event.TestRules.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.ConnectionProfileView;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRuleView.Trigger;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.connection.RemoteException;
import org.mockito.Mockito;

/** Rules and profiles: what can be made of them, and what is refused. */
class RuleServicesTest {

    @TempDir
    Path home;

    private TestServer server;
    private TestRules test;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        test = new TestRules(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void profile_is_made_and_its_password_is_seen_nowhere() {
        ConnectionProfileView made = test.call(() -> test.profiles.create(profileInput("bank", "FTPS_EXPLICIT")));
        assertThat(made.port()).isEqualTo(21);
        assertThat(made.passwordSet()).isTrue();
        assertThat(made.toString()).doesNotContain("geheim");
        assertThat(profileInput("bank", "FTP").toString()).doesNotContain("geheim");
        assertThat(server.auditEntries().get(0)).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONNECTION_PROFILE_CREATED);
            assertThat(entry.objectName()).isEqualTo("connection-profile:bank");
            assertThat(entry.afterValue()).contains("host=host.example.org").doesNotContain("geheim");
        });
        String sealed = test.call(() -> server.database()
                .profiles()
                .find("bank")
                .orElseThrow()
                .sealedPassword()
                .orElseThrow());
        assertThat(sealed).doesNotContain("geheim");
    }

    @Test
    void every_wrong_field_of_a_profile_is_named() {
        ConnectionProfileInput wrong = new ConnectionProfileInput(
                "x", "SFTP", "a b", 70_000, "a\r\nb", "a\nb", "none", "PINNED", "12", null, 0, 0, 17, null, "x");
        assertThatThrownBy(() -> test.call(() -> test.profiles.create(wrong)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder(
                                "mode",
                                "port",
                                "host",
                                "user",
                                "password",
                                "clientCertificate",
                                "pinnedSha256",
                                "connectTimeoutSeconds",
                                "dataTimeoutSeconds",
                                "maxConnections",
                                "sender"));
        assertThat(test.call(test.profiles::profiles)).isEmpty();
    }

    @Test
    void profile_keeps_its_password_where_none_is_given_and_loses_it_to_an_empty_one() {
        test.profile("bank", "FTPS_EXPLICIT");
        ConnectionProfileView kept = replace("bank", null);
        assertThat(kept.passwordSet()).isTrue();
        assertThat(server.auditEntries().get(0).afterValue()).isEqualTo("host=other.example.org");
        assertThat(replace("bank", "").passwordSet()).isFalse();
        assertThat(server.auditEntries().get(0).afterValue()).isEqualTo("password=(removed)");
    }

    private ConnectionProfileView replace(String name, String password) {
        long version =
                test.call(() -> test.profiles.profile(name)).orElseThrow().version();
        ConnectionProfileInput other = new ConnectionProfileInput(
                name,
                "FTPS_EXPLICIT",
                "other.example.org",
                null,
                "anna",
                password,
                null,
                "PUBLIC",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return test.call(() -> test.profiles.replace(name, other, version));
    }

    @Test
    void profile_in_use_stays_and_keeps_its_kind() {
        test.profile("bank", "FTPS_EXPLICIT");
        test.call(() -> test.rules.create("Default", push("To the bank")));
        long version =
                test.call(() -> test.profiles.profile("bank")).orElseThrow().version();
        assertThatThrownBy(() -> test.run(() -> test.profiles.delete("bank", version)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("'To the bank' on Site 'Default'");
        assertThatThrownBy(() -> test.call(() -> test.profiles.replace("bank", profileInput("bank", "SMTPS"), version)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> test.run(() -> test.profiles.delete("bank", version + 1)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> test.run(() -> test.profiles.delete("none", 1)))
                .isInstanceOf(MissingObjectException.class);
        assertThatThrownBy(() -> test.call(() -> test.profiles.create(profileInput("bank", "FTP"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void certificate_that_a_profile_shows_is_in_use() {
        ConnectionProfileInput showing = new ConnectionProfileInput(
                "bank",
                "FTPS_EXPLICIT",
                "h",
                null,
                null,
                null,
                "default",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        test.call(() -> test.profiles.create(showing));
        assertThat(test.call(() -> test.profiles.uses.usersOf("default"))).containsExactly("connection-profile:bank");
        assertThat(test.call(() -> test.profiles.uses.usersOf("other"))).isEmpty();
    }

    @Test
    void test_of_a_profile_names_the_step_that_failed() throws Exception {
        test.profile("bank", "FTPS_EXPLICIT");
        Mockito.when(test.hosts.connect(Mockito.any(), Mockito.any())).thenAnswer(call -> {
            call.getArgument(1, org.lockkeeper.domain.connection.RemoteHosts.Steps.class)
                    .done("Resolve", "fine");
            throw RemoteException.passing("nobody listens", null);
        });
        var result = test.profiles.test("bank");
        assertThat(result.ok()).isFalse();
        assertThat(result.steps())
                .extracting(step -> step.name() + " " + step.ok() + " " + step.detail())
                .containsExactly("Resolve true fine", "Connect false nobody listens");
        assertThatThrownBy(() -> test.profiles.test("none")).isInstanceOf(MissingObjectException.class);
    }

    @Test
    void every_wrong_field_of_a_rule_is_named_with_its_place() {
        test.profile("post", "SMTPS");
        EventRuleInput wrong = rule(
                "a/b",
                "NOPE",
                Map.of("any", List.of(Map.of("variable", "x", "operator", "LIKE", "value", ""))),
                action("PUSH", "profile", "post", "path", "/../x", "colour", "red"),
                action("NOPE"),
                action("COPY", "path", "/%nothing%"),
                action("CLEAN_UP", "folder", "/", "olderThanDays", 0L),
                action("COMMAND", "command", "/bin/sh", "arguments", List.of("-c")),
                action("IF", "then", List.of(action("RENAME"))));
        assertThatThrownBy(() -> test.call(() -> test.rules.create("Default", wrong)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder(
                                "name",
                                "trigger.type",
                                "conditions.any[0].variable",
                                "conditions.any[0].operator",
                                "actions[0].colour",
                                "actions[0].path",
                                "actions[0].profile",
                                "actions[1].type",
                                "actions[2].path",
                                "actions[3].olderThanDays",
                                "actions[4].command",
                                "actions[5].conditions",
                                "actions[5].conditions.variable",
                                "actions[5].conditions.operator",
                                "actions[5].then[0].name"));
        assertThat(test.call(() -> test.rules.rules("Default"))).isEmpty();
    }

    @Test
    void trigger_that_nobody_would_report_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> test.call(
                        () -> test.rules.create("Default", rule("x", "ADDRESS_BANNED", Map.of(), action("DELETE")))))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                        .containsExactly(new FieldError(
                                "trigger.type",
                                "is not served by this version: a rule on ADDRESS_BANNED would never run")));
    }

    @Test
    void timer_needs_a_time_that_comes() {
        for (Trigger trigger : List.of(
                new Trigger("TIMER", null, null),
                new Trigger("TIMER", "* * *", null),
                new Trigger("TIMER", "0 2 * * *", "Mars/Base"),
                new Trigger("LOGIN", "0 2 * * *", null))) {
            EventRuleInput wrong = new EventRuleInput(
                    "x",
                    true,
                    null,
                    trigger,
                    Map.of(),
                    List.of(action("CLEAN_UP", "folder", "/", "olderThanDays", 1L)),
                    null);
            assertThatThrownBy(() -> test.call(() -> test.rules.create("Default", wrong)))
                    .as(trigger.toString())
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.errors())
                            .extracting(FieldError::field)
                            .containsExactly("trigger.cron"));
        }
    }

    @Test
    void rule_is_made_changed_and_deleted_with_audit_entries() {
        test.profile("bank", "FTPS_EXPLICIT");
        EventRuleView made = test.call(() -> test.rules.create("Default", push("To the bank")));
        assertThat(made.actions()).containsExactly(action("PUSH", "profile", "bank", "path", "/in/%name%"));
        assertThat(server.auditEntries().get(0).objectName()).isEqualTo("site:Default/event-rule:To the bank");
        EventRuleView renamed =
                test.call(() -> test.rules.replace("Default", "To the bank", push("Bank"), made.version()));
        assertThat(server.auditEntries().get(0).beforeValue()).isEqualTo("name=To the bank");
        assertThatThrownBy(() -> test.call(() -> test.rules.replace("Default", "Bank", push("Bank"), 99)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> test.call(() -> test.rules.create("Default", push("Bank"))))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> test.call(() -> test.rules.create("Gone", push("Bank"))))
                .isInstanceOf(MissingObjectException.class);
        test.run(() -> test.rules.delete("Default", "Bank", renamed.version()));
        assertThat(test.call(() -> test.rules.rule("Default", "Bank"))).isEmpty();
    }

    @Test
    void rules_keep_an_order_without_gaps() {
        for (String name : List.of("a", "b", "c")) {
            test.call(() -> test.rules.create("Default", rule(name, "LOGIN", Map.of(), action("STOP_ALL"))));
        }
        test.call(() -> test.rules.create(
                "Default",
                new EventRuleInput(
                        "first",
                        true,
                        0,
                        new Trigger("LOGIN", null, null),
                        Map.of(),
                        List.of(action("STOP_RULE")),
                        null)));
        assertThat(names()).containsExactly("first", "a", "b", "c");
        test.run(() -> test.rules.reorder("Default", List.of("c", "b", "a", "first")));
        assertThat(names()).containsExactly("c", "b", "a", "first");
        assertThatThrownBy(() -> test.run(() -> test.rules.reorder("Default", List.of("a", "a", "b", "c"))))
                .isInstanceOf(InvalidInputException.class);
        test.run(() -> test.rules.enable("Default", "a", false));
        assertThat(test.call(() -> test.rules.rule("Default", "a"))
                        .orElseThrow()
                        .enabled())
                .isFalse();
    }

    private List<String> names() {
        return test.call(() -> test.rules.rules("Default")).stream()
                .map(EventRuleView::name)
                .toList();
    }

    private static EventRuleInput push(String name) {
        return rule(name, "FILE_UPLOADED", Map.of(), action("PUSH", "profile", "bank", "path", "/in/%name%"));
    }
}
