package org.lockkeeper.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cn",
                "NAME=%user%",
                "CN=fixed",
                "CN=",
                "EMAIL=anna@partner.example",
                "UPN=x",
                "DN",
                "DN=%user%",
                "DN=CN=anna,O=Partner",
                "DN=nonsense %user%",
                "ISSUER_SERIAL",
                "ISSUER_SERIAL=01",
                "ISSUER_SERIAL=;CN=CA",
                "ISSUER_SERIAL=xyz;CN=CA",
                "ISSUER_SERIAL=01;nonsense"
            })
    void rules_that_would_match_everybody_or_nobody_are_refused(String text) {
        assertThatThrownBy(() -> MappingRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(must begin|needs) .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=%user%",
                "CN=ftp-%user%",
                "EMAIL=%user%@partner.example",
                "UPN=%user%",
                "DN=CN=%user%,O=Partner",
                "ISSUER_SERIAL=01AF;CN=Partner CA,O=Partner"
            })
    void rules_are_written_as_they_are_read(String text) {
        assertThat(MappingRule.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "EMAIL", "UPN"})
    void kind_alone_means_the_user_s_name(String kind) {
        assertThat(MappingRule.parse(kind).pattern()).isEqualTo("%user%");
    }
}
