package org.lockkeeper.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one mechanism of this WAR (Jakarta Security allows no second): the API authenticates by HTTP Basic, everything
 * else by the sign-in page.
 */
@ApplicationScoped
public class AdministratorAuthentication implements HttpAuthenticationMechanism {

    @Inject
    ApiAuthentication api;

    @Inject
    PageAuthentication pages;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return ApiAuthentication.concerns(request) ? api.validate(context) : pages.validate(context);
    }
}
