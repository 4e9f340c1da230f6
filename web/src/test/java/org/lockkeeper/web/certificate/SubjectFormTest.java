package org.lockkeeper.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.application.CertificateOrder;

class SubjectFormTest {

    @Test
    void names_stand_a_line_each_or_between_commas() {
        SubjectForm form = new SubjectForm();
        form.setAlternativeNames("a.example.org\r\n192.0.2.7, b.example.org\n");

        assertThat(form.order().subjectAlternativeNames())
                .containsExactly("a.example.org", "192.0.2.7", "b.example.org");
    }

    @Test
    void a_key_is_an_algorithm_with_a_size_if_it_has_one() {
        SubjectForm form = new SubjectForm();
        CertificateOrder usual = form.order();
        assertThat(usual.algorithm()).isEqualTo("EC");
        assertThat(usual.size()).isEqualTo(256);
        assertThat(usual.subjectAlternativeNames()).isEmpty();

        form.setKey("ED25519");
        assertThat(form.order().algorithm()).isEqualTo("ED25519");
        assertThat(form.order().size()).isNull();
    }
}
