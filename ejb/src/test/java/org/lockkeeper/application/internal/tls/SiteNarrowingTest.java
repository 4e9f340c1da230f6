package org.lockkeeper.application.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The certificate of the Site has an EC key. */
class SiteNarrowingTest {

    private static final String EC_128 = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    private static final String EC_256 = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
    private static final String RSA_128 = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";

    @TempDir
    Path home;

    private TestServer server;
    private TestDatabase database;
    private TestTls tls;
    private SiteNarrowing narrowing;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        database = server.database();
        tls = new TestTls(server);
        narrowing = SiteNarrowings.on(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void site_keeps_a_part_of_the_servers_policy_in_an_order_of_its_own() {
        assertThat(apply(suites(EC_128, AES_256))).isEmpty();
        assertThat(effective().cipherSuites()).containsExactly(EC_128, AES_256);
        assertThat(database.call(() -> SiteNarrowing.view(site()).cipherSuites()))
                .containsExactly(EC_128, AES_256);
    }

    @Test
    void nothing_said_inherits_again() {
        apply(suites(EC_128));
        assertThat(apply(null)).isEmpty();
        assertThat(database.call(() -> SiteNarrowing.view(site()))).isNull();
        assertThat(apply(Inputs.clearChannels(null, null, null))).isEmpty();
        assertThat(database.call(() -> site().tls())).isEqualTo(TlsTerms.NONE);
    }

    @Test
    void what_the_server_does_not_have_is_refused_by_name() {
        change(suites(EC_256, AES_256));
        assertThat(apply(suites(EC_256, EC_128)))
                .extracting(FieldError::field, FieldError::message)
                .singleElement()
                .satisfies(error -> assertThat(error.toString()).contains("tlsPolicy.cipherSuites", EC_128));
    }

    @Test
    void switches_can_be_closed_but_not_opened() {
        assertThat(apply(Inputs.clearChannels(true, false, null)))
                .extracting(FieldError::field)
                .containsExactly("tlsPolicy.clearCommandChannelAllowed");
        assertThat(apply(Inputs.clearChannels(false, false, null))).isEmpty();
        assertThat(effective().clearDataChannelAllowed()).isFalse();
    }

    @Test
    void cipher_string_counts_as_far_as_the_server_has_its_suites() {
        change(suites(EC_256, AES_256));
        assertThat(apply(Inputs.string("ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384", null)))
                .isEmpty();
        assertThat(effective().cipherSuites()).containsExactly(EC_256);
        assertThat(apply(Inputs.string("ECDHE-ECDSA-AES128-GCM-SHA256", null)))
                .extracting(FieldError::field)
                .containsExactly("tlsPolicy.cipherString");
    }

    @Test
    void policy_that_leaves_no_suite_for_the_certificates_key_is_refused() {
        assertThat(apply(suites(RSA_128))).singleElement().satisfies(error -> assertThat(error.message())
                .contains("no suite", "Default", "default"));
    }

    @Test
    void server_can_not_shrink_to_where_a_site_has_nothing_left() {
        apply(suites(EC_128));
        assertThatThrownBy(() -> change(suites(EC_256, AES_256)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Default");
    }

    private static TlsPolicyInput suites(String... names) {
        return Inputs.suites(names);
    }

    /** A policy of the Server that every input here is within the means of. */
    private void change(TlsPolicyInput input) {
        database.run(() -> tls.policies.change(input, server().version()));
    }

    private Server server() {
        return database.servers().find().orElseThrow();
    }

    private List<FieldError> apply(TlsPolicyInput input) {
        FieldErrors errors = new FieldErrors();
        database.run(() -> narrowing.apply(input, site(), errors));
        return errors.list();
    }

    private TlsTerms effective() {
        return database.call(() -> server().tls().narrowedBy(site().tls()));
    }

    private Site site() {
        return database.sites().find("Default").orElseThrow();
    }
}
