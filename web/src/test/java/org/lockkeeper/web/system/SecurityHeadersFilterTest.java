package org.lockkeeper.web.system;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);

    @Test
    void pagesAreNeitherFramedNorKept() throws Exception {
        filter("/audit/index.xhtml");

        verify(response).setHeader(eq("Content-Security-Policy"), contains("frame-ancestors 'none'"));
        verify(response).setHeader("Cache-Control", "no-store");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response, never()).setHeader(eq("Strict-Transport-Security"), any());
    }

    @Test
    void httpsStaysHttps() throws Exception {
        when(request.isSecure()).thenReturn(true);

        filter("/api/v1");

        verify(response).setHeader("Strict-Transport-Security", "max-age=31536000");
        verify(response).setHeader(eq("Content-Security-Policy"), contains("default-src 'none'"));
    }

    @Test
    void resourcesMayBeKept() throws Exception {
        filter("/jakarta.faces.resource/x.css.xhtml");

        verify(response, never()).setHeader(eq("Cache-Control"), any());
    }

    private void filter(String path) throws Exception {
        when(request.getServletPath()).thenReturn(path);
        FilterChain chain = mock(FilterChain.class);
        new SecurityHeadersFilter().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }
}
