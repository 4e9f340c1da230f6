package org.lockkeeper.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.lockkeeper.rest.problem.Problem;

/**
 * The API: an account or an API token with every request. The cookie of a browser session counts for nothing here, so no other site can
 * make a browser use it (CSRF).
 */
@ApplicationScoped
class ApiAuthentication {

    private static final String PREFIX = "/api";

    @Inject
    IdentityStoreHandler identities;

    static boolean concerns(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    AuthenticationStatus validate(HttpMessageContext context) throws AuthenticationException {
        String header = context.getRequest().getHeader("Authorization");
        CredentialValidationResult result = BearerToken.parse(header)
                .<Credential>map(token -> token)
                .or(() -> BasicCredentials.parse(header))
                .map(identities::validate)
                .orElse(CredentialValidationResult.INVALID_RESULT);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            return context.notifyContainerAboutLogin(result);
        }
        return challenge(context.getResponse());
    }

    private static AuthenticationStatus challenge(HttpServletResponse response) throws AuthenticationException {
        try {
            writeChallenge(response);
        } catch (IOException e) {
            throw new AuthenticationException("the client is gone", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void writeChallenge(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Lockkeeper API\", charset=\"UTF-8\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        Problem problem = Problem.of(
                HttpServletResponse.SC_UNAUTHORIZED, "Sign in with an administrator's account, or with an API token.");
        // Closed, not just flushed: of an open response Undertow would make a page of its own.
        try (PrintWriter writer = response.getWriter()) {
            writer.append(problem.toJson());
        }
    }
}
