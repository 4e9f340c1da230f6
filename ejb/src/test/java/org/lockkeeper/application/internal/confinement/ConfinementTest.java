package org.lockkeeper.application.internal.confinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.interceptor.InvocationContext;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class ConfinementTest {

    @TempDir
    Path home;

    private TestServer server;
    private Confinement confinement;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        TestDatabase database = server.database();
        confinement = Confinements.on(database);
        database.run(() -> {
            Administrator bob = new Administrator("bob", "v1:x", Set.of(Roles.USER_ADMINISTRATOR));
            bob.confineTo(Set.of(database.sites().find("Default").orElseThrow()));
            database.administrators().add(bob);
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void who_is_confined_reaches_his_sites_and_no_other_and_nothing_that_concerns_all() {
        assertThat(confinement.sites("bob")).contains(Set.of("Default"));
        confinement.require("bob", "Default");
        assertThatThrownBy(() -> confinement.require("bob", "Other")).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> confinement.requireNone("bob")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void who_is_not_confined_reaches_everything() {
        assertThat(confinement.sites("admin")).isEmpty();
        confinement.require("admin", "Other");
        confinement.requireNone("admin");
    }

    @Test
    void site_before_all_other_parameters_is_what_the_interceptor_asks_about() throws Exception {
        SiteConfinement interceptor = new SiteConfinement();
        interceptor.confinement = confinement;
        interceptor.context = mock(SessionContext.class);
        when(interceptor.context.getCallerPrincipal()).thenReturn(() -> "bob");
        assertThat(interceptor.check(call("Default", "demo"))).isEqualTo("done");
        assertThat(interceptor.check(call())).isEqualTo("done");
        assertThatThrownBy(() -> interceptor.check(call("Other", "demo"))).isInstanceOf(EJBAccessException.class);
    }

    private static InvocationContext call(Object... parameters) throws Exception {
        InvocationContext call = mock(InvocationContext.class);
        when(call.getParameters()).thenReturn(parameters);
        when(call.proceed()).thenReturn("done");
        return call;
    }
}
