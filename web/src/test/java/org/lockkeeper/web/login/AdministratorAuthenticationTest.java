package org.lockkeeper.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.AdministratorService.AdministratorView;

class AdministratorAuthenticationTest {

    private static final Set<String> ROLES = Set.of("SERVER_ADMINISTRATOR");
    private static final CredentialValidationResult VALID = new CredentialValidationResult("admin", ROLES);

    private final IdentityStoreHandler identities = mock(IdentityStoreHandler.class);
    private final AdministratorService administrators = mock(AdministratorService.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final HttpMessageContext context = mock(HttpMessageContext.class);
    private final HttpSession session = mock(HttpSession.class);
    private final StringWriter body = new StringWriter();
    private final AdministratorAuthentication mechanism = new AdministratorAuthentication();

    @BeforeEach
    void wire() throws Exception {
        mechanism.api = new ApiAuthentication();
        mechanism.api.identities = identities;
        mechanism.pages = new PageAuthentication();
        mechanism.pages.identities = identities;
        mechanism.pages.administrators = administrators;
        when(administrators.current(eq("admin"), any())).thenReturn(Optional.of(new AdministratorView("admin", ROLES)));
        when(context.getRequest()).thenReturn(request);
        when(context.getResponse()).thenReturn(response);
        when(context.getAuthParameters()).thenReturn(new AuthenticationParameters());
        when(context.notifyContainerAboutLogin(VALID)).thenReturn(AuthenticationStatus.SUCCESS);
        when(context.notifyContainerAboutLogin(CredentialValidationResult.INVALID_RESULT))
                .thenReturn(AuthenticationStatus.SEND_FAILURE);
        when(context.notifyContainerAboutLogin("admin", ROLES)).thenReturn(AuthenticationStatus.SUCCESS);
        when(context.isProtected()).thenReturn(true);
        when(context.redirect(any())).thenReturn(AuthenticationStatus.SEND_CONTINUE);
        when(request.getContextPath()).thenReturn("");
        when(request.getMethod()).thenReturn("GET");
        when(request.getSession()).thenReturn(session);
        when(response.getWriter()).thenReturn(new PrintWriter(body));
    }

    @Test
    void apiTakesAnAccountWithTheRequest() throws Exception {
        ask("/api/v1", "/server");
        when(request.getHeader("Authorization")).thenReturn(BasicCredentialsTest.basic("admin:secret"));
        when(identities.validate(any())).thenReturn(VALID);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        verify(request, never()).getSession();
    }

    @Test
    void apiIgnoresTheBrowserSession() throws Exception {
        ask("/api/v1", "/server");
        signedIn(Instant.now());

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(response).setStatus(401);
        verify(response).setContentType("application/problem+json");
        verify(response).setHeader("WWW-Authenticate", "Basic realm=\"Lockkeeper API\", charset=\"UTF-8\"");
        assertThat(body.toString()).contains("\"status\":401");
    }

    @Test
    void apiAnswersAWrongPasswordLikeNone() throws Exception {
        ask("/api/v1", "/server");
        when(request.getHeader("Authorization")).thenReturn(BasicCredentialsTest.basic("admin:wrong"));
        when(identities.validate(any())).thenReturn(CredentialValidationResult.INVALID_RESULT);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(response).setStatus(401);
    }

    @Test
    void pagesLeadToTheFormAndDontTakeBasic() throws Exception {
        ask("/audit/index.xhtml", null);
        when(request.getHeader("Authorization")).thenReturn(BasicCredentialsTest.basic("admin:secret"));

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(context).redirect("/login.xhtml?from=%2Faudit%2Findex.xhtml");
        verify(identities, never()).validate(any());
    }

    @Test
    void refreshesAreLedToTheFormInXml() throws Exception {
        ask("/session/index.xhtml", null);
        when(request.getMethod()).thenReturn("POST");
        when(request.getHeader("Faces-Request")).thenReturn("partial/ajax");

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(body.toString()).contains("<redirect url=\"/login.xhtml\">");
    }

    @Test
    void openPagesNeedNobody() throws Exception {
        ask("/login.xhtml", null);
        when(context.isProtected()).thenReturn(false);
        when(context.doNothing()).thenReturn(AuthenticationStatus.NOT_DONE);

        assertThat(validate()).isEqualTo(AuthenticationStatus.NOT_DONE);
    }

    @Test
    void signingInChangesTheSessionsId() throws Exception {
        ask("/login.xhtml", null);
        credential("secret");
        when(identities.validate(any())).thenReturn(VALID);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        verify(request).changeSessionId();
    }

    @Test
    void aRefusedSignInRemembersNothing() throws Exception {
        ask("/login.xhtml", null);
        credential("wrong");
        when(identities.validate(any())).thenReturn(CredentialValidationResult.INVALID_RESULT);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        verify(request, never()).getSession();
    }

    @Test
    void whoSignedInIsRemembered() throws Exception {
        ask("/", null);
        signedIn(Instant.now());

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void refreshesDontKeepASessionAliveForEver() throws Exception {
        ask("/session/index.xhtml", null);
        SignedIn signedIn = signedIn(Instant.now().minus(SignedIn.MAX_IDLE).plusSeconds(5));
        when(request.getParameter("jakarta.faces.source")).thenReturn("sessions:poll");

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(signedIn.isOver(Instant.now().plusSeconds(10))).isTrue();
    }

    @Test
    void anActionKeepsItAlive() throws Exception {
        ask("/session/index.xhtml", null);
        SignedIn signedIn = signedIn(Instant.now().minus(SignedIn.MAX_IDLE).plusSeconds(5));

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(signedIn.isOver(Instant.now().plusSeconds(10))).isFalse();
    }

    @Test
    void anIdleSessionIsInvalidated() throws Exception {
        ask("/audit/index.xhtml", null);
        signedIn(Instant.now().minus(SignedIn.MAX_IDLE).minusSeconds(1));

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(session).invalidate();
    }

    @Test
    void whoseAccountIsGoneIsLedToTheFormAgain() throws Exception {
        ask("/audit/index.xhtml", null);
        signedIn(Instant.now());
        when(administrators.current(eq("admin"), any())).thenReturn(Optional.empty());

        assertThat(validate()).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        verify(session).invalidate();
    }

    @Test
    void aTokenIsTakenByTheApi() throws Exception {
        ask("/api", "/v1/server");
        when(request.getHeader("Authorization")).thenReturn("Bearer lk_abc");
        when(identities.validate(isA(BearerToken.class))).thenReturn(VALID);

        assertThat(validate()).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    private AuthenticationStatus validate() throws Exception {
        return mechanism.validateRequest(request, response, context);
    }

    private void ask(String servletPath, String pathInfo) {
        when(request.getServletPath()).thenReturn(servletPath);
        when(request.getPathInfo()).thenReturn(pathInfo);
        when(request.getRequestURI()).thenReturn(servletPath + (pathInfo == null ? "" : pathInfo));
    }

    private void credential(String password) {
        Credential credential = new UsernamePasswordCredential("admin", password);
        when(context.getAuthParameters())
                .thenReturn(AuthenticationParameters.withParams().credential(credential));
    }

    private SignedIn signedIn(Instant since) {
        SignedIn signedIn = new SignedIn("admin", since);
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute(SignedIn.class.getName())).thenReturn(signedIn);
        return signedIn;
    }
}
