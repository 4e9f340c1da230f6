package org.lockkeeper.application.internal.startup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.application.internal.CountingHasher;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditFilter;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.pki.TestPki;

/** The business tier after its start, put together by hand; starts as often as a test likes. */
public final class TestServer implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);

    private final TestDatabase database = new TestDatabase();
    private final CountingHasher hasher = new CountingHasher(() -> false);
    private final Map<String, String> variables = new HashMap<>();
    private final Path home;
    private TestPki pki = new TestPki(CLOCK);

    public TestServer(Path home) {
        this.home = home;
        variables.put("LOCKKEEPER_HOME", home.toString());
        variables.put("LOCKKEEPER_DEMO_PASSWORD", "secret");
    }

    public TestServer with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public TestServer start() {
        startWithResult();
        return this;
    }

    StartResult startWithResult() {
        pki = new TestPki(CLOCK);
        return starter().start(source());
    }

    StartupSource source() {
        return new StartupSource(name -> null, variables::get);
    }

    public Path home() {
        return home;
    }

    public TestDatabase database() {
        return database;
    }

    public TestPki pki() {
        return pki;
    }

    public AuditTrail audit() {
        return new AuditTrail(database.audit(), CLOCK);
    }

    /** Newest first. */
    public List<AuditEntry> auditEntries() {
        AuditFilter any = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return database.call(() -> database.audit().find(any, 0, 100));
    }

    @Override
    public void close() {
        database.close();
    }

    private Starter starter() {
        FirstCertificate certificate = new FirstCertificate(pki.factory(), database.certificates(), pki.vault(), CLOCK);
        FirstSite site = new FirstSite(database.sites(), database.templates(), database.users(), hasher);
        return new Starter(
                () -> 0,
                database,
                pki.vault(),
                database.certificates(),
                new FirstStart(database.servers(), certificate, site, audit()),
                new FirstAdministrator(database.administrators(), hasher, audit()));
    }
}
