package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.MissingObjectException;

/** 404: which object is not there. */
@Provider
public class MissingObjectMapper implements ExceptionMapper<MissingObjectException> {

    @Override
    public Response toResponse(MissingObjectException exception) {
        return Problem.of(404, exception.getMessage()).toResponse();
    }
}
