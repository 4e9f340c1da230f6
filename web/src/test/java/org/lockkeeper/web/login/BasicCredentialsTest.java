package org.lockkeeper.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void readsNameAndPasswordWithColonsAndUmlauts() {
        var credential = BasicCredentials.parse(basic("ännchen:a:b:ß")).orElseThrow();

        assertThat(credential.getCaller()).isEqualTo("ännchen");
        assertThat(credential.getPasswordAsString()).isEqualTo("a:b:ß");
    }

    @Test
    void schemeIsCaseInsensitive() {
        assertThat(BasicCredentials.parse(basic("a:b").replace("Basic", "bASIC")))
                .isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!not-base64!!!", "Bearer YTpi", "Digest username=\"a\"", "YTpi"})
    void refusesWhatIsNotBasic(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void refusesAPairWithoutColonOrWithoutName() {
        assertThat(BasicCredentials.parse(basic("nocolon"))).isEmpty();
        assertThat(BasicCredentials.parse(basic(":password"))).isEmpty();
    }

    @Test
    void refusesAnOversizedHeaderUnread() {
        assertThat(BasicCredentials.parse(basic("a:" + "x".repeat(BasicCredentials.MAX_HEADER))))
                .isEmpty();
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
