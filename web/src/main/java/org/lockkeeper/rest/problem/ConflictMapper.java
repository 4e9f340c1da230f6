package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.ConflictException;

/** 409: what is in the way. */
@Provider
public class ConflictMapper implements ExceptionMapper<ConflictException> {

    @Override
    public Response toResponse(ConflictException exception) {
        return Problem.of(409, exception.getMessage()).toResponse();
    }
}
