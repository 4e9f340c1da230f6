package org.lockkeeper.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private final ExternalContext external = mock(ExternalContext.class);
    private final Preferences preferences = new Preferences();

    @BeforeEach
    void wire() {
        preferences.faces = mock(FacesContext.class);
        UIViewRoot view = mock(UIViewRoot.class);
        when(view.getViewId()).thenReturn("/audit/index.xhtml");
        when(preferences.faces.getViewRoot()).thenReturn(view);
        when(preferences.faces.getExternalContext()).thenReturn(external);
    }

    @Test
    void followsTheSystemUnlessChosen() {
        assertThat(preferences.getTheme()).isEqualTo("system");
        assertThat(preferences.getLightMedia()).isEqualTo("(prefers-color-scheme: light)");
        assertThat(preferences.getDarkMedia()).isEqualTo("(prefers-color-scheme: dark)");
    }

    @Test
    void takesTheCookiesChoice() {
        when(external.getRequestCookieMap()).thenReturn(Map.of(Preferences.COOKIE, new Cookie("x", "dark")));

        assertThat(preferences.getDarkMedia()).isEqualTo("all");
        assertThat(preferences.getLightMedia()).isEqualTo("not all");
    }

    @Test
    void ignoresACookieThatNobodySet() {
        when(external.getRequestCookieMap()).thenReturn(Map.of(Preferences.COOKIE, new Cookie("x", "evil")));

        assertThat(preferences.getTheme()).isEqualTo("system");
    }

    @Test
    void keepsTheChoiceAndShowsTheSamePage() {
        assertThat(preferences.choose("light")).startsWith("/audit/index.xhtml?faces-redirect=true");
        verify(external).addResponseCookie(eq(Preferences.COOKIE), eq("light"), anyMap());
    }
}
