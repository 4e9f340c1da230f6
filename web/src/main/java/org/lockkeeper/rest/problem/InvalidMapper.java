package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.InvalidException;

/** 422: each field that is wrong, and why. */
@Provider
public class InvalidMapper implements ExceptionMapper<InvalidException> {

    @Override
    public Response toResponse(InvalidException exception) {
        return Problem.wrong(exception.faults()).toResponse();
    }
}
