package org.lockkeeper.application.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lockkeeper.domain.trust.TestCertificate.NOW;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.revocation.TestWebServer;

class RevocationListServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path home;

    private final TestCertificate root = root("Root");
    private final X509CRL older = root.revoking(NOW.minus(DAY), NOW.plus(DAY));
    private final X509CRL newer = root.revoking(
            NOW.minusSeconds(60), NOW.plus(DAY), client("one", root).certificate());
    private final TestWebServer web = new TestWebServer();
    private TestServer server;
    private TestDatabase database;
    private TestTrust trust;
    private RevocationListService service;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        trust = new TestTrust(server);
        service = trust.lists();
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void what_is_no_list_is_refused_and_nothing_is_kept() throws Exception {
        assertThat(wrongFile("rubbish".getBytes(StandardCharsets.UTF_8))).contains("no revocation list");
        assertThat(wrongFile(new byte[RevocationListService.MAX_BYTES + 1])).contains("longer than");
        byte[] cut = older.getEncoded();
        cut[20] ^= 0x7f;
        assertThat(wrongFile(cut)).isNotEmpty();
        assertThat(service.lists(new PageRequest(0, 10)).items()).isEmpty();
    }

    @Test
    void older_file_of_the_same_issuer_is_refused_and_a_newer_one_replaces() throws Exception {
        service.addFile(newer.getEncoded());
        assertThat(wrongFile(older.getEncoded())).contains("older");
        RevocationListView again = service.addFile(newer.getEncoded());
        assertThat(again.revoked()).isEqualTo(1);
        assertThat(service.lists(new PageRequest(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void url_that_is_none_or_gives_nothing_is_refused() {
        allowPrivateSources();
        assertThat(wrongUrl("ftp://ca.example/crl")).contains("http");
        assertThat(wrongUrl("")).contains("must be given");
        assertThat(wrongUrl(null)).contains("must be given");
        assertThat(wrongUrl(web.url("/absent"))).contains("HTTP 404");
        web.serve("/text", "no list".getBytes(StandardCharsets.UTF_8));
        assertThat(wrongUrl(web.url("/text"))).contains("no revocation list");
        web.redirect("/away", web.url("/text"));
        assertThat(wrongUrl(web.url("/away"))).contains("HTTP 302");
        web.serve("/endless", new byte[RevocationListService.MAX_BYTES + 1]);
        assertThat(wrongUrl(web.url("/endless"))).contains("longer than");
    }

    @Test
    void this_machine_is_asked_only_where_an_administrator_allows_it() throws Exception {
        web.serve("/crl", older.getEncoded());
        assertThat(wrongUrl(web.url("/crl"))).contains("no public address").contains("privateRevocationSources");
        assertThat(web.asked()).isZero();
        allowPrivateSources();
        service.addUrl(web.url("/crl"));
        assertThat(web.asked()).isEqualTo(1);
    }

    @Test
    void second_list_from_the_same_url_is_a_conflict_and_a_file_can_not_be_renewed() throws Exception {
        allowPrivateSources();
        web.serve("/crl", older.getEncoded());
        service.addUrl(web.url("/crl"));
        assertThatThrownBy(() -> service.addUrl(web.url("/crl"))).isInstanceOf(ConflictException.class);
        long file = service.addFile(older.getEncoded()).id();
        assertThatThrownBy(() -> service.renew(file)).isInstanceOf(ConflictException.class);
    }

    @Test
    void failed_renewal_keeps_the_old_list_and_says_why() throws Exception {
        allowPrivateSources();
        web.serve("/crl", newer.getEncoded());
        long id = service.addUrl(web.url("/crl")).id();
        web.forget("/crl");
        RevocationListView failed = service.renew(id);
        assertThat(failed.lastError()).contains("HTTP 404");
        assertThat(failed.revoked()).isEqualTo(1);
        web.serve("/crl", newer.getEncoded());
        assertThat(service.renew(id).lastError()).isNull();
    }

    @Test
    void list_is_fetched_anew_before_it_ends() throws Exception {
        allowPrivateSources();
        web.serve("/crl", older.getEncoded());
        service.addUrl(web.url("/crl"));
        trust.renewal().renewDue();
        assertThat(web.asked()).as("not before it is due").isEqualTo(1);
        web.serve("/crl", newer.getEncoded());
        trust.renewal(TestServer.CLOCK.instant().plus(DAY.dividedBy(2))).renewDue();
        assertThat(service.lists(new PageRequest(0, 10)).items().get(0).revoked())
                .isEqualTo(1);
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.REVOCATION_LIST_RENEWED);
    }

    @Test
    void removal_is_audited() throws Exception {
        long id = service.addFile(older.getEncoded()).id();
        service.remove(id);
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.REVOCATION_LIST_REMOVED);
        assertThat(service.list(id)).isEmpty();
        assertThatThrownBy(() -> service.remove(id)).isInstanceOf(MissingObjectException.class);
    }

    private void allowPrivateSources() {
        database.run(() ->
                database.servers().find().orElseThrow().settings().set(Settings.PRIVATE_REVOCATION_SOURCES, true));
    }

    private String wrongFile(byte[] file) {
        return message("file", catchThrowableOfType(InvalidInputException.class, () -> service.addFile(file)));
    }

    private String wrongUrl(String url) {
        return message("url", catchThrowableOfType(InvalidInputException.class, () -> service.addUrl(url)));
    }

    private static String message(String field, InvalidInputException wrong) {
        assertThat(wrong).isNotNull();
        assertThat(wrong.errors()).hasSize(1);
        assertThat(wrong.errors().get(0).field()).isEqualTo(field);
        return wrong.errors().get(0).message();
    }
}
