package org.lockkeeper.spi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.EnumSet;
import java.util.List;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.TlsPolicy;

class PolicyParametersTest {

    private static final List<String> SUITES =
            List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Test
    void refuses_a_suite_that_the_runtime_lacks_and_names_it() {
        TlsPolicy policy = new TlsPolicy(List.of("TLSv1.3"), List.of("TLS_NOT_INVENTED"), List.of(), List.of());
        assertThatThrownBy(() -> PolicyParameters.of(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this runtime has no cipher suite TLS_NOT_INVENTED");
    }

    @Test
    void keeps_lists_and_their_order() throws Exception {
        SSLParameters parameters =
                PolicyParameters.of(new TlsPolicy(List.of("TLSv1.2", "TLSv1.3"), SUITES, List.of(), List.of()));
        assertThat(parameters.getCipherSuites()).containsExactlyElementsOf(SUITES);
        assertThat(parameters.getProtocols()).containsExactly("TLSv1.2", "TLSv1.3");
        assertThat(parameters.getUseCipherSuitesOrder()).isTrue();
        assertThat(parameters.getAlgorithmConstraints()).isNull();
    }

    @Test
    void groups_outside_of_the_list_are_refused_by_a_runtime_that_takes_no_list() throws Exception {
        assumeThat(TlsNames.groupOrderFollowed())
                .as("this runtime takes the list itself")
                .isFalse();
        SSLParameters parameters =
                PolicyParameters.of(new TlsPolicy(List.of("TLSv1.3"), SUITES, List.of("secp384r1"), List.of()));
        var constraints = parameters.getAlgorithmConstraints();
        var agreement = EnumSet.of(java.security.CryptoPrimitive.KEY_AGREEMENT);
        assertThat(constraints.permits(agreement, "secp384r1", null)).isTrue();
        assertThat(constraints.permits(agreement, "EC", null)).isTrue();
        assertThat(constraints.permits(agreement, "x25519", null)).isFalse();
    }
}
