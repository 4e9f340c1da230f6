package org.lockkeeper.application.internal.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;

/** Gathers all that is wrong with an input, so that an administrator hears of every field at once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** One more field that is wrong. */
    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** One more where the condition does not hold. */
    public void require(boolean holds, String field, String message) {
        if (!holds) {
            add(field, message);
        }
    }

    /** What {@code reader} gives; where it refuses the value, its sentence is kept and the result is empty. */
    public <T> Optional<T> read(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (IllegalArgumentException refused) {
            add(field, refused.getMessage());
            return Optional.empty();
        }
    }

    /** All of them so far. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }

    /**
     * Ends the input where something was wrong.
     *
     * @throws InvalidInputException with all of it
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
