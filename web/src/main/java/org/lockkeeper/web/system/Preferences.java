package org.lockkeeper.web.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;

/** How somebody likes the pages; kept in the browser, so that the sign-in page has it too. */
@Named
@RequestScoped
public class Preferences {

    static final String COOKIE = "lockkeeper-theme";
    static final String SYSTEM = "system";

    private static final List<String> THEMES = List.of("light", "dark", SYSTEM);
    private static final int ONE_YEAR_IN_SECONDS = 31_536_000;

    @Inject
    FacesContext faces;

    private String chosen;

    /** {@code light}, {@code dark}, or {@code system}: as the browser's surroundings are. */
    public String getTheme() {
        if (chosen == null) {
            chosen = known(cookie());
        }
        return chosen;
    }

    /** All that can be chosen. */
    public List<String> getThemes() {
        return THEMES;
    }

    /** When the light style sheet counts. */
    public String getLightMedia() {
        return media("light");
    }

    /** When the dark style sheet counts. */
    public String getDarkMedia() {
        return media("dark");
    }

    /** Keeps the choice and shows the same page again. */
    public String choose(String theme) {
        chosen = known(theme);
        faces.getExternalContext()
                .addResponseCookie(
                        COOKIE,
                        chosen,
                        Map.of(
                                "path",
                                "/",
                                "maxAge",
                                ONE_YEAR_IN_SECONDS,
                                "httpOnly",
                                true,
                                "secure",
                                faces.getExternalContext().isSecure(),
                                "SameSite",
                                "Strict"));
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }

    private String media(String theme) {
        if (getTheme().equals(SYSTEM)) {
            return "(prefers-color-scheme: " + theme + ")";
        }
        return getTheme().equals(theme) ? "all" : "not all";
    }

    private String cookie() {
        Object cookie = faces.getExternalContext().getRequestCookieMap().get(COOKIE);
        return cookie instanceof Cookie theme ? theme.getValue() : SYSTEM;
    }

    private static String known(String theme) {
        return THEMES.contains(theme) ? theme : SYSTEM;
    }
}
