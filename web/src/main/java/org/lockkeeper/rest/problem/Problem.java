package org.lockkeeper.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.InvalidInputException;

/**
 * A problem document (RFC 9457). {@code type} stays {@code about:blank}, so it is left out and {@code title} is the
 * status in words (RFC 9457, section 4.2.1).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong, for a human
 * @param errors the fields that are wrong; empty where it is not about fields
 */
@Schema(name = "Problem", description = "RFC 9457 problem document")
public record Problem(String title, int status, String detail, List<FieldError> errors) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String WRONG = "The request can be read, but is wrong.";

    /** One field, query parameter or header that is wrong, and why. */
    @Schema(name = "FieldError")
    public record FieldError(String field, String message) {}

    /** Makes the list immutable. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that is not about single fields. */
    public static Problem of(int status, String detail) {
        return new Problem(Titles.of(status), status, detail, List.of());
    }

    /** 400: a field, parameter or body cannot be read at all. */
    public static ProblemException unreadable(String field, String message) {
        return aboutField(400, "The request cannot be read.", field, message);
    }

    /** 422: readable, but not a value that is allowed. */
    public static ProblemException wrong(String field, String message) {
        return aboutField(422, WRONG, field, message);
    }

    /** 422: what the business tier does not allow. */
    static Problem wrong(List<InvalidInputException.FieldError> faults) {
        List<FieldError> errors = faults.stream()
                .map(fault -> new FieldError(fault.field(), fault.message()))
                .toList();
        return new Problem(Titles.of(422), 422, WRONG, errors);
    }

    /** 404: there is no such object. */
    public static ProblemException notFound(String object) {
        return new ProblemException(of(404, "There is no " + object + "."));
    }

    private static ProblemException aboutField(int status, String detail, String field, String message) {
        List<FieldError> errors = List.of(new FieldError(field, message));
        return new ProblemException(new Problem(Titles.of(status), status, detail, errors));
    }

    /** As JSON; {@code errors} only where there are some. */
    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (!errors.isEmpty()) {
            json.add("errors", errorsAsJson());
        }
        return json.build().toString();
    }

    private JsonArrayBuilder errorsAsJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        errors.forEach(error -> array.add(asJson(error)));
        return array;
    }

    private static JsonObject asJson(FieldError error) {
        return Json.createObjectBuilder()
                .add("field", error.field())
                .add("message", error.message())
                .build();
    }

    Response toResponse() {
        return into(Response.status(status));
    }

    Response into(Response.ResponseBuilder builder) {
        return builder.type(MEDIA_TYPE).entity(toJson()).build();
    }
}
