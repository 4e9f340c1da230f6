package org.lockkeeper.web.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What browsers shall not do with our answers. The policy for the scripts of a page carries a nonce and therefore comes
 * from PrimeFaces (web.xml, {@code primefaces.CSP_POLICY}); browsers enforce both.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String FOR_PAGES = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final long ONE_YEAR_IN_SECONDS = 31_536_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", path.startsWith("/api") ? FOR_DATA : FOR_PAGES);
        if (!path.startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + ONE_YEAR_IN_SECONDS);
        }
        chain.doFilter(request, response);
    }
}
