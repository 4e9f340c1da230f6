package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.MissingException;

/** 404: which object is not there. */
@Provider
public class MissingMapper implements ExceptionMapper<MissingException> {

    @Override
    public Response toResponse(MissingException exception) {
        return Problem.of(404, exception.getMessage()).toResponse();
    }
}
