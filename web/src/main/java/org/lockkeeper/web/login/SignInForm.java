package org.lockkeeper.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-in page. */
@Named("signIn")
@RequestScoped
public class SignInForm {

    @Inject
    SecurityContext security;

    @Inject
    ExternalContext faces;

    private String name = "";
    private String password = "";
    private String from;
    private boolean refused;

    /** Signs in and goes to the page that was asked for; a refusal says nothing about its reason. */
    public void submit() throws IOException {
        refused = name.isEmpty() || password.isEmpty() || authenticate() != AuthenticationStatus.SUCCESS;
        password = "";
        if (!refused) {
            faces.redirect(faces.getRequestContextPath() + ReturnTarget.safe(from));
        }
    }

    private AuthenticationStatus authenticate() {
        AuthenticationParameters parameters =
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password));
        return security.authenticate(
                (HttpServletRequest) faces.getRequest(), (HttpServletResponse) faces.getResponse(), parameters);
    }

    /** Whether the last attempt was refused. */
    public boolean isRefused() {
        return refused;
    }

    /** The account's name. */
    public String getName() {
        return name;
    }

    /** Null, as Faces hands over an empty field, is an empty name. */
    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** Null, as Faces hands over an empty field, is an empty password. */
    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    /** The page that was asked for; checked when it is used. */
    public String getFrom() {
        return from;
    }

    /** Takes what the address says; checked when it is used. */
    public void setFrom(String from) {
        this.from = from;
    }
}
