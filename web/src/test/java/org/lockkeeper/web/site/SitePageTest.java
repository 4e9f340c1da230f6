package org.lockkeeper.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.SiteView.PortRange;
import org.lockkeeper.web.system.Notices;

class SitePageTest {

    private static final SiteView SITE = new SiteView(
            "A",
            true,
            true,
            List.of(new SiteView.Listener("EXPLICIT", "0.0.0.0", 21)),
            "x",
            new PortRange(5000, 5010),
            null,
            "/srv",
            "ENFORCED",
            "Hi",
            false,
            true,
            null,
            Map.of("quotaMiB", 5L),
            3);

    private final SiteService service = mock(SiteService.class);
    private final ExternalContext external = mock(ExternalContext.class);
    private final SitePage page = new SitePage();

    @BeforeEach
    void wire() throws Exception {
        page.service = service;
        page.notices = mock(Notices.class);
        page.current = new CurrentSite();
        page.current.service = service;
        page.current.faces = mock(FacesContext.class);
        when(page.current.faces.getExternalContext()).thenReturn(external);
        when(service.site("A")).thenReturn(Optional.of(SITE));
    }

    @Test
    void an_unknown_or_missing_name_is_404() throws Exception {
        page.current.load();

        verify(external).responseSendError(404, "no such Site");
        verify(page.current.faces).responseComplete();
    }

    @Test
    void what_was_not_touched_is_saved_as_it_was() throws Exception {
        open();
        page.getForm().setGreeting("Hello");
        when(service.change(any(), any(), anyLong())).thenReturn(SITE);
        page.save();

        SiteDefinition was = SITE.definition();
        verify(service)
                .change(
                        "A",
                        new SiteDefinition(
                                "A",
                                true,
                                true,
                                was.listeners(),
                                "x",
                                was.passivePorts(),
                                null,
                                "/srv",
                                "ENFORCED",
                                "Hello",
                                false,
                                true,
                                was.tlsPolicy(),
                                was.settings()),
                        3);
    }

    @Test
    void one_passive_port_is_a_range_and_an_empty_port_is_refused_by_the_service() throws Exception {
        open();
        page.getForm().setPassiveTo(null);
        page.getForm().getListeners().get(0).setPort(null);
        SiteDefinition wanted = page.getForm().definition(Map.of());

        assertThat(wanted.passivePorts()).isEqualTo(new PortRange(5000, 5000));
        assertThat(wanted.listeners().get(0).port()).isEqualTo(-1);
    }

    @Test
    void a_Site_is_deleted_only_after_its_name_was_typed_again() throws Exception {
        open();
        page.setRepeatedName("B");
        assertThat(page.delete()).isNull();
        verify(service, never()).delete(any(), anyBoolean(), anyLong());

        page.setRepeatedName("A");
        assertThat(page.delete()).startsWith("/site/index");
        verify(service).delete("A", true, 3);
    }

    private void open() throws Exception {
        page.current.setName("A");
        page.current.load();
        page.load();
    }
}
