package org.lockkeeper.application.internal.site;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import org.lockkeeper.application.internal.change.AccessWithdrawn;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.confinement.Confinements;
import org.lockkeeper.application.internal.startup.ProductHome;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.application.internal.tls.SiteNarrowings;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The service of Sites, put together by hand. */
public final class TestSites {

    private TestSites() {}

    public static SiteServiceBean service(
            TestServer server, ConfigurationChanges changes, Event<AccessWithdrawn> withdrawn) {
        TestDatabase database = server.database();
        SiteServiceBean bean = new SiteServiceBean();
        bean.sites = database.sites();
        bean.confinement = Confinements.on(database);
        bean.changes = new SiteChanges();
        bean.changes.servers = database.servers();
        bean.changes.sites = database.sites();
        bean.changes.templates = database.templates();
        bean.changes.users = database.users();
        bean.changes.input =
                new SiteInput(database.certificates(), new ProductHome(server.home()), SiteNarrowings.on(server));
        bean.changes.clashes = new ListenerClashes(database.sites());
        bean.changes.changes = changes;
        bean.changes.withdrawn = withdrawn;
        bean.context = mock(SessionContext.class);
        when(bean.context.getCallerPrincipal()).thenReturn(() -> "alice");
        return bean;
    }
}
