package org.lockkeeper.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * What the JAX-RS runtime refuses: unknown paths, methods and media types. Its own messages name classes and addresses,
 * so the detail is ours; its headers (Allow with 405) are kept.
 */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final String OTHER = "The request was refused.";

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read.",
            401, "Sign in with an administrator's account.",
            403, "Your roles, or the Sites that you are confined to, don't allow this.",
            404, "There is nothing at this address.",
            405, "This method is not allowed here; see the Allow header.",
            406, "This address answers with application/json.",
            409, "The request conflicts with the object as it is.",
            412, "The object has changed since you read it; read it again.",
            415, "Send application/json.");

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        int status = original.getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return UnexpectedErrorMapper.answer(exception);
        }
        Problem problem = Problem.of(status, DETAILS.getOrDefault(status, OTHER));
        return problem.into(Response.fromResponse(original));
    }
}
