package org.lockkeeper.application.internal.settings;

import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** The service of settings, put together by hand. */
public final class TestSettings {

    private TestSettings() {}

    public static SettingsServiceBean service(TestDatabase database) {
        SettingsServiceBean bean = new SettingsServiceBean();
        bean.servers = database.servers();
        bean.sites = database.sites();
        bean.templates = database.templates();
        bean.users = database.users();
        return bean;
    }
}
