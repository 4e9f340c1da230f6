package org.lockkeeper.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;

class SpiTypesTest {

    private static final ListenerBinding BINDING = new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", 21);

    @Test
    void a_secret_prints_as_stars_and_is_gone_after_close() {
        Secret secret = Secret.of("hunter2");
        assertThat(secret.copy()).containsExactly("hunter2".toCharArray());
        assertThat(new LoginRequest(null, "ann", Optional.of(secret), List.of()).toString())
                .contains("***")
                .doesNotContain("hunter2");
        secret.close();
        assertThat(secret.copy()).containsOnly('\0');
    }

    @Test
    void impossible_ports_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ListenerBinding(Mode.EXPLICIT, "x", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ListenerBinding(Mode.EXPLICIT, "x", 65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassivePorts(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassivePorts(6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassivePorts(6, 65_536));
        assertThatCode(() -> new PassivePorts(0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> new PassivePorts(5, 5)).doesNotThrowAnyException();
    }

    @Test
    void a_policy_that_allows_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TlsPolicy(List.of(), List.of("x"), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TlsPolicy(List.of("TLSv1.3"), List.of(), List.of(), List.of()));
    }

    @Test
    void ready_means_active_without_error_and_every_listener_bound_that_is_wanted() {
        ListenerStatus bound = ListenerStatus.bound("s", BINDING, 21);
        ListenerStatus failed = ListenerStatus.closed("s", BINDING, ListenerStatus.State.FAILED, "in use");
        ListenerStatus withheld = ListenerStatus.closed("s", BINDING, ListenerStatus.State.WITHHELD, "SSL is off");
        assertThat(status(State.ACTIVE, "", bound).ready()).isTrue();
        assertThat(status(State.ACTIVE, "", bound, failed).ready()).isFalse();
        assertThat(status(State.ACTIVE, "", bound, withheld).ready()).isTrue();
        assertThat(status(State.ACTIVE, "", withheld).ready()).isFalse();
        assertThat(status(State.ACTIVE, "").ready()).isFalse();
        assertThat(status(State.ACTIVE, "refused", bound).ready()).isFalse();
        assertThat(status(State.STARTING, "", bound).ready()).isFalse();
        assertThat(ServerStatus.INACTIVE.ready()).isFalse();
    }

    private static ServerStatus status(State state, String error, ListenerStatus... listeners) {
        return new ServerStatus(state, 1, List.of(listeners), Optional.of(error).filter(e -> !e.isEmpty()));
    }
}
