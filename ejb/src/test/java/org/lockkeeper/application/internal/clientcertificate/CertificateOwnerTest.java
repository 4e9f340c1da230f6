package org.lockkeeper.application.internal.clientcertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.named;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.settings.MappingRule;
import org.lockkeeper.domain.trust.TestCertificate;

class CertificateOwnerTest {

    private static final TestCertificate ROOT = root("CN=Partner CA,O=Partner");

    @Test
    void name_of_another_user_is_not_this_one_s() {
        assertThat(owner("bob", named("bob").by(ROOT))).isEqualTo(CertificateOwner.USER);
        assertThat(owner("demo", named("bob").by(ROOT))).isEqualTo(CertificateOwner.ANOTHER);
        assertThat(owner("demo", named("Partner Ltd").by(ROOT))).isEqualTo(CertificateOwner.NOBODY);
        assertThat(owner("demo", named("O=demo").by(ROOT))).isEqualTo(CertificateOwner.NOBODY);
    }

    @Test
    void common_name_counts_as_it_is_written() {
        assertThat(owner("demo", named("Demo").by(ROOT))).isEqualTo(CertificateOwner.NOBODY);
        assertThat(owner("demo", named("DEMO").by(ROOT), "CN")).isEqualTo(CertificateOwner.ANOTHER);
    }

    @Test
    void once_there_are_rules_only_they_count() {
        assertThat(owner("demo", named("demo").by(ROOT), "EMAIL")).isEqualTo(CertificateOwner.ANOTHER);
        assertThat(owner("demo", named("demo").by(ROOT), "EMAIL", "CN")).isEqualTo(CertificateOwner.USER);
    }

    @Test
    void common_name_by_pattern() {
        assertThat(owner("demo", named("ftp-demo").by(ROOT), "CN=ftp-%user%")).isEqualTo(CertificateOwner.USER);
        assertThat(owner("demo", named("demo").by(ROOT), "CN=ftp-%user%")).isEqualTo(CertificateOwner.ANOTHER);
    }

    @Test
    void e_mail_address() {
        TestCertificate mail = named("x").email("Demo@partner.example").by(ROOT);
        assertThat(owner("demo", mail, "EMAIL=%user%@partner.example")).isEqualTo(CertificateOwner.USER);
        assertThat(owner("dem", mail, "EMAIL=%user%@partner.example")).isEqualTo(CertificateOwner.ANOTHER);
    }

    @Test
    void windows_user_principal_name() {
        TestCertificate principal = named("x").principal("demo@corp.example").by(ROOT);
        assertThat(owner("demo", principal, "UPN=%user%@corp.example")).isEqualTo(CertificateOwner.USER);
        assertThat(owner("demo@corp.example", principal, "UPN")).isEqualTo(CertificateOwner.USER);
        assertThat(owner("demo", principal, "EMAIL=%user%@corp.example")).isEqualTo(CertificateOwner.ANOTHER);
    }

    @Test
    void whole_name_and_the_user_can_not_bring_parts_of_his_own() {
        TestCertificate partner = named("O=Partner,CN=demo").by(ROOT);
        assertThat(owner("demo", partner, "DN=CN=%user%,O=Partner")).isEqualTo(CertificateOwner.USER);
        TestCertificate forged = named("O=Partner,OU=x,CN=demo").by(ROOT);
        assertThat(owner("demo", forged, "DN=CN=%user%,O=Partner")).isEqualTo(CertificateOwner.ANOTHER);
        assertThat(owner("demo,OU=x", forged, "DN=CN=%user%,O=Partner")).isEqualTo(CertificateOwner.ANOTHER);
    }

    @Test
    void serial_number_and_issuer() {
        TestCertificate one = named("x").by(ROOT);
        String serial = one.certificate().getSerialNumber().toString(16);
        assertThat(owner("demo", one, "ISSUER_SERIAL=" + serial + ";O=Partner,CN=Partner CA"))
                .isEqualTo(CertificateOwner.USER);
        assertThat(owner("demo", one, "ISSUER_SERIAL=" + serial + ";CN=Other CA"))
                .isEqualTo(CertificateOwner.ANOTHER);
        assertThat(owner("demo", one, "ISSUER_SERIAL=0" + serial + "1;O=Partner,CN=Partner CA"))
                .isEqualTo(CertificateOwner.ANOTHER);
    }

    private static CertificateOwner owner(String user, TestCertificate certificate, String... rules) {
        List<MappingRule> parsed = Arrays.stream(rules).map(MappingRule::parse).toList();
        return CertificateOwner.of(certificate.certificate(), user, parsed, List.of("demo", "bob")::contains);
    }
}
