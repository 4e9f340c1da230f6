package org.lockkeeper.application.internal.tls;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import org.lockkeeper.application.internal.change.ConfigurationChanged;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.tls.TestRuntime;

/** The services of the TLS policy on a started server, called by alice. */
final class TestTls {

    final TlsRuntime runtime = TestRuntime.jsse();
    final SessionContext caller = mock(SessionContext.class);

    @SuppressWarnings("unchecked")
    final Event<ConfigurationChanged> changed = mock(Event.class);

    final TlsPolicyServiceBean policies = new TlsPolicyServiceBean();
    final CipherListServiceBean lists = new CipherListServiceBean();

    final SiteFit fit;
    final AllSites sites;

    TestTls(TestServer server) {
        TestDatabase database = server.database();
        when(caller.getCallerPrincipal()).thenReturn(() -> "alice");
        CipherDictionary dictionary = TestRuntime.dictionary();
        sites = new AllSites(database.sites(), server.pki().reader());
        CipherLists named = new CipherLists(database.cipherLists(), database.servers(), sites);
        SuiteInputs suites = new SuiteInputs(dictionary, named, runtime);
        fit = new SiteFit(sites, runtime);
        ConfigurationChanges configuration = new ConfigurationChanges(server.audit(), database.servers(), changed);
        PolicyChanges changes = new PolicyChanges(fit, server.audit(), configuration);
        policies.servers = database.servers();
        policies.inputs = new PolicyInputs(suites, runtime);
        policies.changes = changes;
        policies.previews = new PolicyPreviews(policies.inputs, changes, named, fit, runtime, dictionary);
        policies.context = caller;
        lists.own = database.cipherLists();
        lists.lists = named;
        lists.inputs = new CipherListInputs(suites);
        lists.uses = new CipherListUses(database.servers(), named, changes);
        lists.changes = configuration;
        lists.context = caller;
    }
}
