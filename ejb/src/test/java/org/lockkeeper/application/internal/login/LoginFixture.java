package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lockkeeper.application.internal.CountingHasher;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.clientcertificate.TestClientCertificates;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.application.internal.trust.TestTrust;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.LoginResult.Granted;
import org.lockkeeper.spi.login.LoginResult.Refused;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.Secret;

/** User demo, and another one, before a whole login service with a Trusted Certificates database. */
final class LoginFixture implements AutoCloseable {

    private final TestServer server;
    private final TestDatabase database;
    private final CountingHasher hasher;
    private final TestTrust trust;
    private final LoginService service;

    LoginFixture(Path home) {
        server = new TestServer(home).start();
        database = server.database();
        hasher = new CountingHasher(database::inTransaction);
        trust = new TestTrust(server);
        TestClientCertificates certificates = new TestClientCertificates(server);
        service = new LoginService(
                database,
                new LoginAccounts(database.servers(), database.sites(), database.users()),
                new PasswordCheck(hasher),
                new CertificateStep(certificates.judge(), certificates.pending()),
                new LoginRecorder(database, database.users(), server.audit()),
                TestServer.CLOCK);
        database.run(() -> database.users().add(new User(demo().template(), "bob", "v1:secret")));
    }

    TestTrust trust() {
        return trust;
    }

    TestDatabase database() {
        return database;
    }

    CountingHasher hasher() {
        return hasher;
    }

    LoginFixture demanding(ClientAuthentication level, AuthenticationMethod method) {
        return change(user -> {
            user.settings().set(Settings.CLIENT_AUTHENTICATION, level);
            user.settings().set(Settings.AUTHENTICATION, method);
        });
    }

    LoginFixture change(Consumer<User> change) {
        database.run(() -> change.accept(demo()));
        return this;
    }

    User demo() {
        return database.users().find("Default", "demo").orElseThrow();
    }

    /** PASS. */
    LoginResult password(String password, TestCertificate... chain) {
        return login("demo", Optional.of(Secret.of(password)), chain);
    }

    LoginResult clear(String password) {
        return service.login(Fixtures.login("Default", "demo", password, false));
    }

    /** USER alone. */
    LoginResult user(TestCertificate... chain) {
        return login("demo", Optional.empty(), chain);
    }

    LoginResult login(String user, Optional<Secret> password, TestCertificate... chain) {
        return service.login(new LoginRequest(
                Fixtures.session("Default", true),
                user,
                password,
                Stream.of(chain).map(TestCertificate::certificate).toList()));
    }

    /** One hash, the true reason in the audit. */
    void refusedWith(RefusalReason reason, String password, TestCertificate... chain) {
        int before = hasher.checks();
        assertThat(password(password, chain)).isEqualTo(new Refused(reason));
        assertThat(hasher.checks()).as("hashes").isEqualTo(before + 1);
        AuditEntry entry = refusals().get(0);
        assertThat(entry.detail()).isEqualTo(reason.name());
        assertThat(entry.objectName()).isEqualTo("site:Default/user:demo");
    }

    void granted(LoginResult result) {
        assertThat(result).isInstanceOf(Granted.class);
        assertThat(server.auditEntries().get(0).action()).isEqualTo(AuditAction.LOGIN);
    }

    List<AuditEntry> refusals() {
        return server.auditEntries().stream()
                .filter(entry -> entry.action() == AuditAction.LOGIN_REFUSED)
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
