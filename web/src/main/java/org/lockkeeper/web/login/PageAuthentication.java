package org.lockkeeper.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.AdministratorService.AdministratorView;

/** Pages: whoever signed in with the form is remembered; everybody else is led to the form. */
@ApplicationScoped
class PageAuthentication {

    private static final String POLL = ":poll";

    @Inject
    IdentityStoreHandler identities;

    @Inject
    AdministratorService administrators;

    AuthenticationStatus validate(HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        if (context.getAuthParameters().getCredential() != null) {
            return signIn(context);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        Instant now = Instant.now();
        Optional<SignedIn> signedIn = SignedIn.of(request, now);
        if (signedIn.isPresent()) {
            Optional<AdministratorView> current = current(signedIn.get());
            if (current.isPresent()) {
                return proceed(context, signedIn.get(), current.get(), now);
            }
            request.getSession().invalidate();
        }
        return leadToForm(context);
    }

    private AuthenticationStatus signIn(HttpMessageContext context) {
        CredentialValidationResult result =
                identities.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            String name = result.getCallerPrincipal().getName();
            new SignedIn(name, Instant.now()).remember(context.getRequest());
        }
        return context.notifyContainerAboutLogin(result);
    }

    /** Roles may have changed since, the account may be gone: what counts is what it is now. */
    private Optional<AdministratorView> current(SignedIn signedIn) {
        return administrators.current(signedIn.name(), signedIn.since());
    }

    private static AuthenticationStatus proceed(
            HttpMessageContext context, SignedIn signedIn, AdministratorView current, Instant now) {
        if (!isPoll(context.getRequest())) {
            signedIn.acted(now);
        }
        return context.notifyContainerAboutLogin(current.name(), current.roles());
    }

    private static AuthenticationStatus leadToForm(HttpMessageContext context) throws AuthenticationException {
        String form = ReturnTarget.loginPageFor(context.getRequest());
        if (!isPartial(context.getRequest())) {
            return context.redirect(form);
        }
        try {
            writePartialRedirect(context.getResponse(), form);
        } catch (IOException e) {
            throw new AuthenticationException("the browser is gone", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Scripts of Faces don't follow a redirect; they expect one in XML. */
    private static void writePartialRedirect(HttpServletResponse response, String form) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"")
                .append(form)
                .append("\"></redirect></partial-response>")
                .flush();
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static boolean isPoll(HttpServletRequest request) {
        String source = request.getParameter("jakarta.faces.source");
        return source != null && source.endsWith(POLL);
    }
}
