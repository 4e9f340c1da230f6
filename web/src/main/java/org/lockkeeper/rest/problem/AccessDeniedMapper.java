package org.lockkeeper.rest.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 403: the business tier decides who may do what; it says no by this exception. */
@Provider
public class AccessDeniedMapper implements ExceptionMapper<EJBAccessException> {

    @Override
    public Response toResponse(EJBAccessException exception) {
        return Problem.of(403, "Your roles, or the Sites that you are confined to, don't allow this.")
                .toResponse();
    }
}
