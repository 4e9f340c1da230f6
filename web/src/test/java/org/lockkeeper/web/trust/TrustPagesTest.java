package org.lockkeeper.web.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.web.trust.TestEntry.pending;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustService;
import org.primefaces.model.file.UploadedFile;

class TrustPagesTest {

    private static final TrustDecision TRUST_HER = new TrustDecision("TRUSTED", "Main", "anna");

    private final TrustService service = mock(TrustService.class);
    private final FacesContext faces = mock(FacesContext.class);
    private final ExternalContext external = mock(ExternalContext.class);

    @BeforeEach
    void wire() {
        when(faces.getExternalContext()).thenReturn(external);
        when(service.certificate(7)).thenReturn(Optional.of(pending(7)));
    }

    @Test
    void card_that_is_gone_is_told_and_none_is_decided() {
        sent(Map.of("entry", "8", "version", "5", "state", "TRUSTED"));
        assertThatThrownBy(board()::decide).isInstanceOf(MissingObjectException.class);
        verify(service, never()).decide(anyLong(), any(), any());
    }

    @Test
    void card_is_decided_as_it_was_seen_and_keeps_its_scope() {
        sent(Map.of("entry", "7", "version", "4", "state", "TRUSTED"));
        board().decide();
        verify(service).decide(7, TRUST_HER, 4L);
    }

    @Test
    void each_column_reads_its_own_state() {
        when(service.certificates("DISTRUSTED", new PageRequest(0, 10))).thenReturn(new Page<>(List.of(pending(7)), 1));
        assertThat(board().getDistrusted().load(0, 10, Map.of(), Map.of())).hasSize(1);
        when(service.certificates("TRUSTED", new PageRequest(0, 1))).thenReturn(new Page<>(List.of(), 42));
        assertThat(board().getTrusted().count(Map.of())).isEqualTo(42);
    }

    @Test
    void certificate_that_does_not_exist_is_404() throws Exception {
        TrustedCertificatePage page = details();
        page.setId(8L);
        page.load();
        verify(external).responseSendError(404, "no such certificate");
        verify(faces).responseComplete();
        TrustedCertificatePage neither = details();
        neither.load();
        assertThat(neither.getEntry()).isNull();
    }

    @Test
    void certificate_is_found_by_its_fingerprint_as_the_audit_has_it() throws Exception {
        when(service.ofCertificate("aa")).thenReturn(List.of(pending(7), pending(9)));
        TrustedCertificatePage page = details();
        page.setSha256("aa");
        page.load();
        assertThat(page.getId()).isEqualTo(7);
        assertThat(page.getOthers()).containsExactly(pending(9));
    }

    @Test
    void form_decides_on_the_version_that_it_showed() throws Exception {
        TrustedCertificatePage page = details();
        page.setId(7L);
        page.load();
        page.getForm().setState("TRUSTED");
        page.getForm().setUser(null);
        when(service.decide(7, new TrustDecision("TRUSTED", "Main", null), 5L)).thenReturn(pending(7));
        page.decide();
        assertThat(page.getForm().getState()).as("as the service says").isEqualTo("PENDING");
        assertThat(page.remove()).startsWith("/trust/index");
        verify(service).remove(7);
    }

    @Test
    void file_beats_text_and_one_certificate_leads_to_its_page() {
        TrustImport page = new TrustImport();
        page.service = service;
        page.setText("text");
        page.getForm().setSite("Main");
        page.getForm().setUser("anna");
        when(service.add("text".getBytes(StandardCharsets.UTF_8), TRUST_HER)).thenReturn(List.of(pending(7)));
        assertThat(page.add()).isEqualTo("/trust/detail?faces-redirect=true&id=7");
        UploadedFile file = mock(UploadedFile.class);
        when(file.getSize()).thenReturn(2L);
        when(file.getContent()).thenReturn(new byte[] {1, 2});
        when(service.add(new byte[] {1, 2}, TRUST_HER)).thenReturn(List.of(pending(7), pending(8)));
        page.setFile(file);
        assertThat(page.add()).isEqualTo("/trust/index?faces-redirect=true");
    }

    @Test
    void revocation_list_is_the_one_that_was_clicked() {
        RevocationListsPage page = new RevocationListsPage();
        page.service = mock(RevocationListService.class);
        page.faces = faces;
        sent(Map.of("list", "3"));
        page.renew();
        page.remove();
        verify(page.service).renew(3);
        verify(page.service).remove(3);
        page.setUrl("http://ca.example/crl");
        page.addUrl();
        verify(page.service).addUrl("http://ca.example/crl");
        assertThat(page.getUrl()).isNull();
    }

    private void sent(Map<String, String> parameters) {
        when(external.getRequestParameterMap()).thenReturn(parameters);
    }

    private TrustPage board() {
        TrustPage page = new TrustPage();
        page.service = service;
        page.faces = faces;
        page.prepare();
        return page;
    }

    private TrustedCertificatePage details() {
        TrustedCertificatePage page = new TrustedCertificatePage();
        page.service = service;
        page.faces = faces;
        return page;
    }
}
