package org.lockkeeper.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "https://evil.example/",
                "https:evil.example",
                "\\\\evil",
                "/\\evil.example",
                "/path\\..",
                "javascript:alert(1)",
                "evil.example/x",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/\t/evil.example",
                "/login.xhtml?from=/login.xhtml"
            })
    void neverLeavesTheServer(String candidate) {
        assertThat(ReturnTarget.safe(candidate)).isEqualTo("/");
    }

    @Test
    void refusesAnOversizedTarget() {
        assertThat(ReturnTarget.safe("/" + "x".repeat(2000))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/audit/index.xhtml", "/site/detail.xhtml?site=Default%20One&x=%2F%2Fevil"})
    void keepsAPathOfThisServer(String candidate) {
        assertThat(ReturnTarget.safe(candidate)).isEqualTo(candidate);
    }

    @Test
    void loginPageRemembersThePageThatWasAskedFor() {
        assertThat(ReturnTarget.loginPageFor(request("GET", "/site/detail.xhtml", "site=A&b=c")))
                .isEqualTo("/login.xhtml?from=%2Fsite%2Fdetail.xhtml%3Fsite%3DA%26b%3Dc");
    }

    @Test
    void postsAreNotRepeated() {
        assertThat(ReturnTarget.loginPageFor(request("POST", "/audit/index.xhtml", null)))
                .isEqualTo("/login.xhtml");
    }

    private static HttpServletRequest request(String method, String uri, String query) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn(method);
        when(request.getContextPath()).thenReturn("");
        when(request.getRequestURI()).thenReturn(uri);
        when(request.getQueryString()).thenReturn(query);
        return request;
    }
}
