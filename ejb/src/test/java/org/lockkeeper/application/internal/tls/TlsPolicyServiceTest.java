package org.lockkeeper.application.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyPreview;
import org.lockkeeper.application.TlsPolicyPreview.Suite;
import org.lockkeeper.application.TlsPolicyView;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.cipher.BuiltInCipherList;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.DefaultTlsPolicy;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The certificate of Site Default has an EC key. */
class TlsPolicyServiceTest {

    private static final String ONLY_RSA = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";
    private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
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
    void refuses_to_switch_off_the_last_version() {
        assertThat(refusal(Inputs.protocols("tidying")).errors())
                .containsExactly(new FieldError("protocols", "must keep at least one"));
    }

    @Test
    void refuses_a_list_without_a_suite_for_the_key_of_a_site_and_names_it() {
        assertThat(refusal(Inputs.suites(ONLY_RSA)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("cipherSuites"))
                .satisfies(error ->
                        assertThat(error.message()).contains("no suite is left for Site 'Default'", "'default'", "EC"));
    }

    @Test
    void refuses_versions_whose_suites_are_not_listed() {
        change(Inputs.suites(AES_128));
        assertThat(refusal(Inputs.protocols("old client", "TLSv1.2")).errors())
                .extracting(FieldError::field)
                .contains("protocols");
    }

    @Test
    void refuses_signature_schemes_of_which_none_fits_the_key() {
        assertThat(refusal(Inputs.schemes("rsa_pss_rsae_sha256")).errors())
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("no signature scheme", "Site 'Default'");
    }

    @Test
    void refuses_names_that_the_runtime_lacks_and_names_that_come_twice() {
        assertThat(refusal(Inputs.suites(AES_128, "TLS_NOT_INVENTED", AES_128)).errors())
                .extracting(FieldError::message)
                .anyMatch(message -> message.contains("'TLS_NOT_INVENTED'"))
                .anyMatch(message -> message.contains("twice"));
        assertThat(refusal(Inputs.protocols("old client", "TLSv1.3", "SSLv3")).errors())
                .extracting(FieldError::field)
                .containsOnly("protocols");
    }

    @Test
    void refuses_a_string_that_yields_nothing_or_takes_away_what_is_unknown() {
        assertThat(refusal(Inputs.string("NOSUCH", null)).errors())
                .extracting(FieldError::field)
                .containsExactly("cipherString");
        assertThat(refusal(Inputs.string("ECDHE+AESGCM:!NONSENSE", null)).errors())
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("!NONSENSE");
    }

    @Test
    void refuses_a_list_that_there_is_not() {
        assertThat(refusal(Inputs.list("Nobody's", null)).errors())
                .extracting(FieldError::field)
                .containsExactly("cipherList");
    }

    @Test
    void weakening_needs_a_reason_which_is_audited() {
        TlsPolicyInput weaker = Inputs.string("ECDHE+AESGCM:" + OLD, null);
        assertThat(refusal(weaker).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("reason"))
                .satisfies(error -> assertThat(error.message()).contains(OLD));
        assertThat(refusal(Inputs.string("ECDHE+AESGCM:" + OLD, "  ")).errors()).hasSize(1);
        change(Inputs.string("ECDHE+AESGCM:" + OLD, "the mainframe of partner Smith"));
        AuditEntry entry = server.auditEntries().get(0);
        assertThat(entry.action()).isEqualTo(AuditAction.TLS_POLICY_CHANGED);
        assertThat(entry.actor()).isEqualTo("alice");
        assertThat(entry.detail()).isEqualTo("Reason: the mainframe of partner Smith");
        assertThat(entry.beforeValue()).doesNotContain(OLD);
        assertThat(entry.afterValue()).contains(OLD);
    }

    @Test
    void older_versions_clear_channels_and_leaving_fips_are_weakenings() {
        change(Inputs.protocols(null, "TLSv1.3"));
        change(Inputs.fips(true, null));
        change(Inputs.clearChannels(null, false, null));
        assertThat(refusal(Inputs.protocols(null, "TLSv1.3", "TLSv1.2")).errors())
                .extracting(FieldError::field)
                .containsExactly("reason");
        assertThat(refusal(Inputs.fips(false, null)).errors()).hasSize(1);
        assertThat(refusal(Inputs.clearChannels(true, null, null)).errors()).hasSize(1);
        assertThat(refusal(Inputs.clearChannels(null, true, null)).errors()).hasSize(1);
        change(Inputs.clearChannels(true, true, "gateway without TLS"));
        assertThat(policy().clearCommandChannelAllowed()).isTrue();
    }

    @Test
    void change_on_top_of_an_old_version_is_refused() {
        long version = policy().version();
        change(Inputs.suites(AES_128));
        assertThatThrownBy(() -> database.call(() -> tls.policies.change(Inputs.fips(true, null), version)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void change_that_changes_nothing_leaves_no_trace() {
        TlsPolicyView before = policy();
        assertThat(change(Inputs.suites(before.cipherSuites().toArray(String[]::new))))
                .isEqualTo(before);
        verify(tls.changed, never()).fire(any());
    }

    @Test
    void order_is_kept_and_what_is_not_said_stays() {
        change(Inputs.suites("TLS_CHACHA20_POLY1305_SHA256", AES_128));
        assertThat(policy().cipherSuites()).containsExactly("TLS_CHACHA20_POLY1305_SHA256", AES_128);
        assertThat(policy().protocols()).isEqualTo(DefaultTlsPolicy.PROTOCOLS);
        assertThat(policy().clearDataChannelAllowed()).isTrue();
    }

    @Test
    void site_that_would_be_left_with_nothing_is_named() {
        database.run(() -> database.sites().find("Default").orElseThrow().narrowTls(only("TLS_AES_256_GCM_SHA384")));
        assertThat(refusal(Inputs.suites(AES_128)).errors())
                .singleElement()
                .extracting(FieldError::message)
                .asString()
                .contains("Site 'Default'");
    }

    @Test
    void list_by_name_is_used_as_far_as_the_runtime_goes() {
        change(Inputs.list("Compatible", "partners of old"));
        assertThat(policy().cipherList()).isEqualTo("Compatible");
        assertThat(policy().cipherSuites()).isEqualTo(BuiltInCipherList.COMPATIBLE.cipherSuites());
        change(Inputs.suites(AES_128));
        assertThat(policy().cipherList()).isNull();
    }

    @Test
    void preview_shows_unknown_unusable_and_weak_ones_in_order_and_saves_nothing() {
        TlsPolicyView before = policy();
        TlsPolicyPreview preview = preview(Inputs.string(
                "TLS_CHACHA20_POLY1305_SHA256:NOSUCH:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA256:ARIA256",
                null));
        assertThat(preview.unknown()).containsExactly("NOSUCH");
        assertThat(preview.cipherSuites())
                .extracting(Suite::name)
                .startsWith("TLS_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", OLD);
        Suite tls13 = preview.cipherSuites().get(0);
        assertThat(tls13.usable()).isTrue();
        assertThat(tls13.reason()).isNull();
        Suite rsa = preview.cipherSuites().get(1);
        assertThat(rsa.usable()).isFalse();
        assertThat(rsa.reason()).contains("key").contains("EC");
        assertThat(rsa.openSslName()).isEqualTo("ECDHE-RSA-AES128-GCM-SHA256");
        Suite cbc = preview.cipherSuites().get(2);
        assertThat(cbc.usable()).isTrue();
        assertThat(cbc.strength()).isEqualTo("ACCEPTABLE");
        assertThat(cbc.reason()).contains("CBC");
        assertThat(preview.cipherSuites())
                .filteredOn(suite -> suite.name().contains("ARIA"))
                .isNotEmpty()
                .allMatch(suite -> !suite.usable() && suite.reason().contains("not supported"));
        assertThat(preview.weakenings()).hasSize(1);
        assertThat(preview.errors()).isEmpty();
        assertThat(policy()).isEqualTo(before);
    }

    @Test
    void preview_says_what_fips_and_versions_take_away() {
        TlsPolicyPreview fips = preview(Inputs.fips(true, null));
        assertThat(fips.cipherSuites())
                .filteredOn(suite -> suite.name().contains("CHACHA20"))
                .hasSize(3)
                .allMatch(suite ->
                        suite.reason().contains("FIPS") || suite.reason().contains("key"));
        assertThat(preview(Inputs.protocols(null, "TLSv1.2"))
                        .cipherSuites()
                        .get(0)
                        .reason())
                .isEqualTo("needs TLSv1.3, which is off");
    }

    @Test
    void preview_of_names_tells_unknown_from_unsupported() {
        TlsPolicyPreview preview = preview(Inputs.suites(AES_128, "TLS_RSA_WITH_RC4_128_MD5", "TLS_NOT_INVENTED"));
        assertThat(preview.unknown()).containsExactly("TLS_NOT_INVENTED");
        assertThat(preview.cipherSuites()).extracting(Suite::usable).containsExactly(true, false);
        assertThat(preview.errors()).hasSize(2);
    }

    private static TlsTerms only(String suite) {
        return new TlsTerms(
                List.of(), List.of(suite), Optional.empty(), Optional.empty(), List.of(), List.of(), null, null, null);
    }

    private TlsPolicyView policy() {
        return database.call(tls.policies::policy);
    }

    private TlsPolicyView change(TlsPolicyInput input) {
        long version = policy().version();
        return database.call(() -> tls.policies.change(input, version));
    }

    private TlsPolicyPreview preview(TlsPolicyInput input) {
        return database.call(() -> tls.policies.preview(input));
    }

    private InvalidInputException refusal(TlsPolicyInput input) {
        return catchThrowableOfType(InvalidInputException.class, () -> change(input));
    }
}
