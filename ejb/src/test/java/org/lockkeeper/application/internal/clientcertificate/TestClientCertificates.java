package org.lockkeeper.application.internal.clientcertificate;

import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.revocation.TestRevocation;

/** The judgement on the certificates of a test server's clients. */
public final class TestClientCertificates {

    private final TestServer server;
    private final TestDatabase database;
    private final ParsedLists parsed = new ParsedLists();

    public TestClientCertificates(TestServer server) {
        this.server = server;
        this.database = server.database();
        parsed.reader = TestRevocation.lists();
    }

    public ClientCertificates judge() {
        ListedRevocations listed = new ListedRevocations(
                database, database.revocationLists(), database.issued(), parsed, TestServer.CLOCK);
        return new ClientCertificates(
                database,
                new EvidenceCollector(database.trust(), server.pki().reader()),
                new RevocationCheck(listed, TestRevocation.ocsp(TestServer.CLOCK)),
                database.users(),
                TestServer.CLOCK);
    }

    public PendingCertificates pending() {
        PendingCertificates pending = new PendingCertificates();
        pending.transactions = database;
        pending.servers = database.servers();
        pending.certificates = database.trust();
        pending.files = server.pki().files();
        pending.audit = server.audit();
        pending.clock = TestServer.CLOCK;
        return pending;
    }
}
