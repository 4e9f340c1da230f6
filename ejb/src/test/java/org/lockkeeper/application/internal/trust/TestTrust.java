package org.lockkeeper.application.internal.trust;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.application.internal.change.ConfigurationChanged;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.confinement.Confinements;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.revocation.TestRevocation;

/** The Trusted Certificates database of a test server, and all that works on it. */
public final class TestTrust {

    private final TestServer server;
    private final TestDatabase database;

    public TestTrust(TestServer server) {
        this.server = server;
        this.database = server.database();
    }

    public TrustServiceBean service() {
        TrustServiceBean bean = new TrustServiceBean();
        bean.servers = database.servers();
        bean.certificates = database.trust();
        bean.files = server.pki().files();
        bean.decisions = new Decisions(database.sites(), database.users());
        bean.views = views();
        bean.changes = changes();
        bean.confinement = Confinements.on(database);
        bean.clock = TestServer.CLOCK;
        bean.context = alice();
        return bean;
    }

    public RevocationListServiceBean lists() {
        RevocationListServiceBean bean = new RevocationListServiceBean();
        bean.transactions = database;
        bean.lists = database.revocationLists();
        bean.reader = TestRevocation.lists();
        bean.renewal = renewal();
        bean.views = views();
        bean.changes = changes();
        bean.clock = TestServer.CLOCK;
        bean.context = alice();
        return bean;
    }

    ListRenewal renewal() {
        return renewal(TestServer.CLOCK.instant());
    }

    /** As if it were then. */
    ListRenewal renewal(Instant now) {
        return new ListRenewal(
                database,
                database.revocationLists(),
                TestRevocation.lists(),
                database.servers(),
                server.audit(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Decides for all Sites, where no Site is given, and for any user. */
    public void know(TestCertificate certificate, TrustState state, String site, String user) {
        database.run(() -> {
            TrustedCertificate entry = TrustedCertificate.decided(
                    certificate.certificate(),
                    server.pki().files().pem(List.of(certificate.certificate())),
                    state,
                    "alice",
                    TestServer.CLOCK.instant());
            Optional<Site> limited = Optional.ofNullable(site)
                    .map(name -> database.sites().find(name).orElseThrow());
            entry.limitTo(limited.orElse(null), user);
            database.trust().add(entry);
        });
    }

    public void trust(TestCertificate certificate) {
        know(certificate, TrustState.TRUSTED, null, null);
    }

    public void distrust(TestCertificate certificate) {
        know(certificate, TrustState.DISTRUSTED, null, null);
    }

    public void list(X509CRL list) {
        try {
            lists().addFile(list.getEncoded());
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TrustViews views() {
        return new TrustViews(server.pki().reader(), TestServer.CLOCK);
    }

    @SuppressWarnings("unchecked")
    private ConfigurationChanges changes() {
        Event<ConfigurationChanged> nobodyListens = mock(Event.class);
        return new ConfigurationChanges(server.audit(), database.servers(), nobodyListens);
    }

    private static SessionContext alice() {
        SessionContext caller = mock(SessionContext.class);
        when(caller.getCallerPrincipal()).thenReturn(() -> "alice");
        return caller;
    }
}
