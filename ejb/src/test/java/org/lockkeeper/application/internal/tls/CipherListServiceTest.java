package org.lockkeeper.application.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.CipherListView;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class CipherListServiceTest {

    private static final String STRONG = "TLS_AES_128_GCM_SHA256";
    private static final String OLD = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256";

    @TempDir
    Path home;

    private TestServer server;
    private TestDatabase database;
    private TestTls tls;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        tls = new TestTls(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void list_in_use_is_not_deleted_and_its_users_are_named() {
        create("Partners", STRONG);
        use("Partners");
        database.run(() -> database.sites()
                .find("Default")
                .orElseThrow()
                .narrowTls(database.servers().find().orElseThrow().tls()));
        assertThatThrownBy(() -> delete("Partners"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Server")
                .hasMessageContaining("site:Default");
        assertThat(find("Partners").usedBy()).containsExactly("Server", "site:Default");
    }

    @Test
    void lists_of_the_product_are_neither_changed_nor_deleted_nor_taken_by_name() {
        assertThatThrownBy(() -> delete("Modern")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> change("Modern", "Modern", null, STRONG)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> create("MODERN", STRONG)).isInstanceOf(ConflictException.class);
        assertThat(database.call(tls.lists::lists))
                .extracting(CipherListView::name, CipherListView::builtIn)
                .startsWith(tuple("Modern", true), tuple("Intermediate", true), tuple("Compatible", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", " a", "a ", "<b>", "a\nb", "%2e"})
    void names_that_can_not_be_addressed_are_refused(String name) {
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> create(name, STRONG))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("name");
    }

    @Test
    void change_of_a_used_list_changes_the_policy_under_the_same_rules() {
        create("Partners", STRONG);
        use("Partners");
        assertThat(catchThrowableOfType(
                                InvalidInputException.class, () -> change("Partners", "Partners", null, STRONG, OLD))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("reason");
        change("Partners", "Friends", "one is old", STRONG, OLD);
        assertThat(database.call(tls.policies::policy).cipherSuites()).containsExactly(STRONG, OLD);
        assertThat(database.call(tls.policies::policy).cipherList()).isEqualTo("Friends");
        assertThat(server.auditEntries()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.TLS_POLICY_CHANGED);
            assertThat(entry.detail()).contains("one is old");
        });
    }

    @Test
    void list_that_nobody_uses_may_be_as_weak_as_it_likes_and_is_forgotten_on_demand() {
        create("Old", OLD);
        assertThat(find("Old").usedBy()).isEmpty();
        delete("Old");
        assertThatThrownBy(() -> delete("Old")).isInstanceOf(MissingObjectException.class);
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.CIPHER_LIST_DELETED);
    }

    @Test
    void string_makes_a_list() {
        CipherListView made = database.call(() ->
                tls.lists.create(new CipherListInput("By string", null, "ECDHE-RSA-AES128-GCM-SHA256:NOSUCH", null)));
        assertThat(made.cipherSuites()).containsExactly("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
        assertThat(made.cipherString()).isEqualTo("ECDHE-RSA-AES128-GCM-SHA256:NOSUCH");
    }

    private void create(String name, String... suites) {
        database.call(() -> tls.lists.create(new CipherListInput(name, List.of(suites), null, null)));
    }

    private void change(String name, String newName, String reason, String... suites) {
        long version = find(name).version();
        database.call(
                () -> tls.lists.change(name, new CipherListInput(newName, List.of(suites), null, reason), version));
    }

    private void delete(String name) {
        long version = database.call(() -> tls.lists.list(name))
                .map(CipherListView::version)
                .orElse(0L);
        database.run(() -> tls.lists.delete(name, version));
    }

    private CipherListView find(String name) {
        return database.call(() -> tls.lists.list(name)).orElseThrow();
    }

    private void use(String name) {
        long version = database.call(tls.policies::policy).version();
        database.call(() -> tls.policies.change(Inputs.list(name, null), version));
    }
}
