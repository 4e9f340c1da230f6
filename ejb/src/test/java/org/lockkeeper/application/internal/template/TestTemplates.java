package org.lockkeeper.application.internal.template;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The service of Settings Templates, put together by hand. */
public final class TestTemplates {

    private TestTemplates() {}

    public static TemplateServiceBean service(TestDatabase database, ConfigurationChanges changes) {
        TemplateServiceBean bean = new TemplateServiceBean();
        bean.templates = database.templates();
        bean.users = database.users();
        bean.changes = new TemplateChanges();
        bean.changes.sites = database.sites();
        bean.changes.templates = database.templates();
        bean.changes.users = database.users();
        bean.changes.changes = changes;
        bean.context = mock(SessionContext.class);
        when(bean.context.getCallerPrincipal()).thenReturn(() -> "alice");
        return bean;
    }
}
