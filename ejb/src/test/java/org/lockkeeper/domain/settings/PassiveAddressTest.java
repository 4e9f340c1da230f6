package org.lockkeeper.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "=10.0.0.5",
                "10.0.0.0/8=",
                "10.0.0.0/8=10.0.0.5=1",
                "10.0.0.0/8=10.0.0.256",
                "10.0.0.0/8=1.2",
                "10.0.0.0/8=2001:db8::1",
                "10.0.0.0/8=-x.example",
                "lan=10.0.0.5"
            })
    void refuses_what_no_client_could_be_told(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PassiveAddress.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8=10.0.0.5, 10.0.0.0/8=10.0.0.5", "' 10.0.0.1 = ftp.example.org', 10.0.0.1/32=ftp.example.org"
    })
    void takes_addresses_and_names(String text, String normal) {
        assertThat(PassiveAddress.parse(text)).hasToString(normal);
    }
}
