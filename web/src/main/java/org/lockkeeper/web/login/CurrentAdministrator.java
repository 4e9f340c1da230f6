package org.lockkeeper.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.lockkeeper.application.Roles;

/** Who is looking at the page, and the way out. */
@Named("administrator")
@RequestScoped
public class CurrentAdministrator {

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
        return is(Roles.SERVER_ADMINISTRATOR);
    }

    /** Whether Sites may be made and changed, and sessions ended. */
    public boolean isMayChangeSites() {
        return is(Roles.SERVER_ADMINISTRATOR) || is(Roles.SITE_ADMINISTRATOR);
    }

    /** Whether Settings Templates may be made and changed. */
    public boolean isMayChangeTemplates() {
        return isMayChangeSites() || is(Roles.TEMPLATE_ADMINISTRATOR);
    }

    /** Whether users may be made and changed. */
    public boolean isMayChangeUsers() {
        return isMayChangeTemplates() || is(Roles.USER_ADMINISTRATOR);
    }

    /** Whether certificates may be made, replaced and signed. */
    public boolean isMayChangeCertificates() {
        return is(Roles.SERVER_ADMINISTRATOR) || is(Roles.CERTIFICATE_OFFICER);
    }

    /** Whether he has one of these roles; anybody has where there is none in the list. */
    public boolean hasOneOf(List<String> roles) {
        return roles.isEmpty() || roles.stream().anyMatch(this::is);
    }

    private boolean is(String role) {
        return security.isCallerInRole(role);
    }

    /** Ends the browser session. */
    public void signOut() throws IOException {
        faces.invalidateSession();
        faces.redirect(faces.getRequestContextPath() + ReturnTarget.LOGIN_PAGE);
    }
}
