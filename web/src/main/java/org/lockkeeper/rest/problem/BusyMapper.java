package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.lockkeeper.application.BusyException;

/** 503: too much to do at this moment. */
@Provider
public class BusyMapper implements ExceptionMapper<BusyException> {

    private static final int RETRY_AFTER_SECONDS = 3;

    @Override
    public Response toResponse(BusyException exception) {
        return Problem.of(503, exception.getMessage())
                .into(Response.status(503).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }
}
