package org.lockkeeper.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: the page that was asked for, and only ever a page of this server. */
final class ReturnTarget {

    static final String LOGIN_PAGE = "/login.xhtml";
    static final String PARAMETER = "from";

    private static final String HOME = "/";
    private static final int MAX_LENGTH = 1024;

    private ReturnTarget() {}

    /** The candidate where it is a path on this server; else the first page. */
    static String safe(String candidate) {
        return isLocalPath(candidate) && !candidate.startsWith(LOGIN_PAGE) ? candidate : HOME;
    }

    /** The sign-in page's address, with the way back to what was asked for. */
    static String loginPageFor(HttpServletRequest request) {
        String page = request.getContextPath() + LOGIN_PAGE;
        String asked = asked(request);
        if (asked.equals(HOME)) {
            return page;
        }
        return page + "?" + PARAMETER + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return HOME;
        }
        String query = request.getQueryString();
        return safe(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    private static boolean isLocalPath(String candidate) {
        return candidate != null
                && candidate.length() <= MAX_LENGTH
                && candidate.startsWith("/")
                && !candidate.startsWith("//")
                && candidate.indexOf('\\') < 0
                && hasNoAuthority(candidate);
    }

    private static boolean hasNoAuthority(String candidate) {
        try {
            URI uri = new URI(candidate);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
