package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** What the caller wants can be read, but is not allowed. Names every field that is wrong; nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidException extends RuntimeException {

    private final transient List<Fault> faults;

    /** At least one fault. */
    public InvalidException(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** About one field. */
    public InvalidException(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    /** What is wrong. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One field that is wrong.
     *
     * @param field as the API names it, with dots for what lies deeper, for instance {@code settings.quotaMiB}
     * @param message a sentence without its subject, for instance "must be at least 1"
     */
    public record Fault(String field, String message) {}
}
