package org.lockkeeper.application.internal.startup;

/** Names of the start-up settings; part of the product's interface. */
enum StartupKey {
    HOME("LOCKKEEPER_HOME", "lockkeeper.home"),
    ADMIN_USER("LOCKKEEPER_ADMIN_USER", "lockkeeper.admin.user"),
    ADMIN_PASSWORD("LOCKKEEPER_ADMIN_PASSWORD", "lockkeeper.admin.password"),
    DEMO_PASSWORD("LOCKKEEPER_DEMO_PASSWORD", "lockkeeper.demo.password"),
    FTPS_PORT("LOCKKEEPER_FTPS_PORT", "lockkeeper.ftps.port"),
    FTPS_IMPLICIT_PORT("LOCKKEEPER_FTPS_IMPLICIT_PORT", "lockkeeper.ftps.implicit-port"),
    PASSIVE_PORTS("LOCKKEEPER_PASSIVE_PORTS", "lockkeeper.passive-ports"),
    BIND_ADDRESS("LOCKKEEPER_BIND_ADDRESS", "lockkeeper.bind-address");

    private final String variable;
    private final String property;

    StartupKey(String variable, String property) {
        this.variable = variable;
        this.property = property;
    }

    String variable() {
        return variable;
    }

    String property() {
        return property;
    }
}
