package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.StaleVersionException;

/** 412: somebody else was faster, between the check of If-Match and the change. */
@Provider
public class StaleVersionMapper implements ExceptionMapper<StaleVersionException> {

    @Override
    public Response toResponse(StaleVersionException exception) {
        return Problem.of(412, "The object has changed since you read it; read it again.")
                .toResponse();
    }
}
