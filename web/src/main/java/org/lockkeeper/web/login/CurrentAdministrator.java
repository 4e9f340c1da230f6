package org.lockkeeper.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.io.IOException;
import java.security.Principal;

/** Who is looking at the page, and the way out. */
@Named("administrator")
@RequestScoped
public class CurrentAdministrator {

    private static final String SERVER_ADMINISTRATOR = "SERVER_ADMINISTRATOR";
    private static final String CERTIFICATE_OFFICER = "CERTIFICATE_OFFICER";

    @Inject
    SecurityContext security;

    @Inject
    ExternalContext faces;

    /** The name, or an empty text on pages that need no sign-in. */
    public String getName() {
        Principal principal = security.getCallerPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** Whether to offer changes at all; the business tier decides again on each. */
    public boolean isMayChange() {
        return security.isCallerInRole(SERVER_ADMINISTRATOR);
    }

    /** Whether to offer changes of certificates. */
    public boolean isMayDecideOnCertificates() {
        return isMayChange() || security.isCallerInRole(CERTIFICATE_OFFICER);
    }

    /** Ends the browser session. */
    public void signOut() throws IOException {
        faces.invalidateSession();
        faces.redirect(faces.getRequestContextPath() + ReturnTarget.LOGIN_PAGE);
    }
}
