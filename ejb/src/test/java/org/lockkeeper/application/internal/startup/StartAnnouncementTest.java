package org.lockkeeper.application.internal.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;

class StartAnnouncementTest {

    private static final ListenerBinding BINDING = new ListenerBinding(Mode.EXPLICIT, "0.0.0.0", 2121);

    private static final ServerStatus READY = status(Optional.empty());
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final StartAnnouncement announcement = new StartAnnouncement(new ConsoleBanner(
            console, new StartupSource(name -> null, Map.of("LOCKKEEPER_HOME", "/srv/my home")::get)));

    @Test
    void prints_an_upload_line_that_works_when_pasted() {
        announcement.prepare(result(true, "pass"));
        announcement.statusChanged(READY);
        assertThat(printed())
                .contains("https://localhost:8443/")
                .contains("curl --ssl-reqd --cacert '/srv/my home/certificates/default.pem'"
                        + " -T README.md --user demo:pass ftp://localhost:2121/");
    }

    @Test
    void quotes_a_password_for_the_shell() {
        announcement.prepare(result(true, "it's $5"));
        announcement.statusChanged(READY);
        assertThat(printed()).contains("--user 'demo:it'\\''s $5' ftp:");
    }

    @Test
    void lets_curl_ask_where_the_password_is_not_known() {
        announcement.prepare(result(true, null));
        announcement.statusChanged(READY);
        assertThat(printed()).contains("--user demo ftp:").doesNotContain("password");
    }

    @Test
    void offers_no_upload_without_a_user() {
        announcement.prepare(result(false, null));
        announcement.statusChanged(READY);
        assertThat(printed()).doesNotContain("curl");
    }

    @Test
    void waits_for_the_listeners_and_prints_once() {
        announcement.statusChanged(READY);
        announcement.prepare(new StartResult(Optional.of(Secret.of("generated")), false, Optional.empty()));
        announcement.statusChanged(new ServerStatus(State.STARTING, 0, List.of(), Optional.empty()));
        assertThat(printed()).isEmpty();
        announcement.statusChanged(READY);
        announcement.statusChanged(READY);
        assertThat(printed()).containsOnlyOnce("Lockkeeper").containsOnlyOnce("generated");
    }

    @Test
    void generated_password_is_told_even_where_a_listener_failed() {
        announcement.prepare(new StartResult(Optional.of(Secret.of("generated")), true, Optional.empty()));
        announcement.statusChanged(status(Optional.of("address already in use")));
        assertThat(printed()).contains("generated").doesNotContain("curl");
    }

    @Test
    void secrets_are_wiped_after_printing() {
        StartResult result = result(true, "pass");
        announcement.prepare(result);
        announcement.statusChanged(READY);
        assertThat(result.demoPassword().orElseThrow().copy()).containsOnly('\0');
    }

    private String printed() {
        return console.toString(Charset.defaultCharset());
    }

    private static StartResult result(boolean demo, String password) {
        return new StartResult(
                Optional.empty(), demo, Optional.ofNullable(password).map(Secret::of));
    }

    private static ServerStatus status(Optional<String> failure) {
        return new ServerStatus(
                State.ACTIVE,
                1,
                List.of(failure.map(reason ->
                                ListenerStatus.closed("Default", BINDING, ListenerStatus.State.FAILED, reason))
                        .orElse(ListenerStatus.bound("Default", BINDING, 2121))),
                Optional.empty());
    }
}
