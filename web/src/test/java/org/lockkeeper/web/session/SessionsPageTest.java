package org.lockkeeper.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.faces.application.Application;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;

class SessionsPageTest {

    private final ExternalContext external = mock(ExternalContext.class);
    private final SessionsPage page = new SessionsPage();

    @BeforeEach
    void wire() {
        page.service = mock(SessionService.class);
        page.faces = mock(FacesContext.class);
        Application application = mock(Application.class);
        when(page.faces.getApplication()).thenReturn(application);
        when(page.faces.getExternalContext()).thenReturn(external);
        when(application.getResourceBundle(page.faces, "msg"))
                .thenReturn(ResourceBundle.getBundle("org.lockkeeper.web.messages", Locale.ROOT));
    }

    @Test
    void disconnectsTheSessionThatWasClickedAndReadsAnew() {
        when(external.getRequestParameterMap()).thenReturn(Map.of("session", "s7"));
        when(page.service.disconnect("s7")).thenReturn(true);

        page.disconnect();

        verify(page.service).disconnect("s7");
        verify(page.service).sessions();
        told("The session was disconnected.");
    }

    @Test
    void aSessionThatIsStillClosingIsNotShownAnyMore() {
        when(external.getRequestParameterMap()).thenReturn(Map.of("session", "s7"));
        when(page.service.disconnect("s7")).thenReturn(true);
        when(page.service.sessions()).thenReturn(List.of(session("s7"), session("s8")));

        page.disconnect();

        assertThat(page.getSessions()).extracting(SessionView::id).containsExactly("s8");
    }

    private static SessionView session(String id) {
        return new SessionView(id, "u", "A", "127.0.0.1", Instant.EPOCH, null, null);
    }

    @Test
    void saysSoWhereTheSessionHasEnded() {
        when(external.getRequestParameterMap()).thenReturn(Map.of("session", "s7"));

        page.disconnect();

        told("The session had already ended.");
    }

    @Test
    void withoutAnIdNothingIsDisconnected() {
        when(external.getRequestParameterMap()).thenReturn(Map.of());

        page.disconnect();

        verify(page.service, never()).disconnect(any());
    }

    @Test
    void pausesAndResumes() {
        page.togglePaused();
        assertThat(page.isPaused()).isTrue();
        page.togglePaused();
        assertThat(page.isPaused()).isFalse();
        verify(page.service, times(2)).sessions();
    }

    private void told(String text) {
        verify(page.faces)
                .addMessage(isNull(), argThat(message -> message.getSummary().equals(text)));
    }
}
