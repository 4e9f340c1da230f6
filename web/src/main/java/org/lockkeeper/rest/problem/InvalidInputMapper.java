package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.InvalidInputException;

/** 422: each field that is wrong, and why. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<InvalidInputException> {

    @Override
    public Response toResponse(InvalidInputException exception) {
        return Problem.wrong(exception.errors()).toResponse();
    }
}
