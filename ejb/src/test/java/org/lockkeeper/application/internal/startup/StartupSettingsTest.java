package org.lockkeeper.application.internal.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.PassivePorts;

class StartupSettingsTest {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void has_a_default_for_everything() {
        properties.put("jboss.server.data.dir", "/srv/wildfly/data");
        StartupSettings settings = read();
        assertThat(settings.home()).isEqualTo(Path.of("/srv/wildfly/data/lockkeeper"));
        assertThat(settings.adminUser()).isEqualTo("admin");
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.demoPassword()).isEmpty();
        assertThat(settings.ftpsPort()).isEqualTo(2121);
        assertThat(settings.implicitPort()).isEqualTo(2990);
        assertThat(settings.passivePorts()).isEqualTo(new PassivePorts(50_000, 50_199));
        assertThat(settings.bindAddress()).isEqualTo("0.0.0.0");
    }

    @Test
    void system_property_wins_over_the_environment_and_empty_is_unset() {
        environment.put("LOCKKEEPER_FTPS_PORT", "21");
        assertThat(read().ftpsPort()).isEqualTo(21);
        properties.put("lockkeeper.ftps.port", "22");
        assertThat(read().ftpsPort()).isEqualTo(22);
        properties.put("lockkeeper.ftps.port", "");
        environment.put("LOCKKEEPER_DEMO_PASSWORD", "");
        assertThat(read().ftpsPort()).isEqualTo(21);
        assertThat(read().demoPassword()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "99999999999", "21 ", "٢١"})
    void refuses_a_port_that_is_no_port(String port) {
        environment.put("LOCKKEEPER_FTPS_PORT", port);
        assertThatThrownBy(this::read)
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("LKP002041")
                .hasMessageContaining("LOCKKEEPER_FTPS_PORT")
                .hasMessageContaining("lockkeeper.ftps.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500-1", "1", "a-b", "1-2-3", "-", "0-5", "50000-70000"})
    void refuses_passive_ports_that_are_no_range(String range) {
        environment.put("LOCKKEEPER_PASSIVE_PORTS", range);
        assertThatThrownBy(this::read)
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("LOCKKEEPER_PASSIVE_PORTS");
    }

    @ParameterizedTest
    @CsvSource({"LOCKKEEPER_ADMIN_USER,a:b", "LOCKKEEPER_BIND_ADDRESS,not an address"})
    void refuses_what_cannot_work(String variable, String value) {
        environment.put(variable, value);
        assertThatThrownBy(this::read).isInstanceOf(StartupException.class).hasMessageContaining(variable);
    }

    @Test
    void refuses_a_home_that_is_no_path() {
        environment.put("LOCKKEEPER_HOME", "a\u0000b");
        assertThatThrownBy(this::read).isInstanceOf(StartupException.class).hasMessageContaining("LOCKKEEPER_HOME");
    }

    @Test
    void refuses_the_same_port_twice_but_not_two_that_the_system_chooses() {
        environment.put("LOCKKEEPER_FTPS_PORT", "2990");
        assertThatThrownBy(this::read).isInstanceOf(StartupException.class);
        environment.put("LOCKKEEPER_FTPS_PORT", "0");
        environment.put("LOCKKEEPER_FTPS_IMPLICIT_PORT", "0");
        assertThat(read().implicitPort()).isZero();
    }

    @Test
    void never_prints_a_password() {
        environment.put("LOCKKEEPER_ADMIN_PASSWORD", "hush");
        assertThat(read().toString()).doesNotContain("hush");
    }

    private StartupSettings read() {
        return StartupSettings.read(new StartupSource(properties::get, environment::get));
    }
}
