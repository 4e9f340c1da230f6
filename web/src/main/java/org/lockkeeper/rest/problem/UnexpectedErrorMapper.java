package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** 500: the log has the cause, the client only a number to ask for. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable exception) {
        return answer(exception);
    }

    static Response answer(Throwable exception) {
        String incident = UUID.randomUUID().toString();
        ApiLog.LOG.requestFailed(incident, exception);
        return Problem.of(500, "The server failed; its log has the cause under incident " + incident + ".")
                .toResponse();
    }
}
