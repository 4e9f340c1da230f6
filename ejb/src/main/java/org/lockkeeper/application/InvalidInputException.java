package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** What the caller wants cannot be: one entry a field, each with a sentence for the administrator. Nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<FieldError> errors;

    /**
     * A field that is wrong.
     *
     * @param field its path in the API's names, for instance {@code settings.quotaMiB} or {@code listeners[0].port}
     * @param message what is wrong, to be read after the field's name
     */
    public record FieldError(String field, String message) implements Serializable {}

    /** At least one error. */
    public InvalidInputException(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** Exactly one error. */
    public InvalidInputException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** In the order in which they were found. */
    public List<FieldError> errors() {
        return errors;
    }
}
