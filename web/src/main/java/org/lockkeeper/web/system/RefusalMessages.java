package org.lockkeeper.web.system;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import java.util.List;
import org.lockkeeper.application.BusyException;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.StaleVersionException;

/**
 * What the business tier refuses becomes a message on the page that asked for it, at the field where there is one, so that
 * no bean needs a try/catch. All other exceptions go on to the next handler.
 */
final class RefusalMessages extends ExceptionHandlerWrapper {

    /** Attribute of the request: somebody else was faster, and the page offers to read anew. */
    static final String STALE = "lockkeeper.stale";

    RefusalMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            List<FieldError> errors = errors(thrown);
            if (!errors.isEmpty()) {
                show(errors, has(thrown, StaleVersionException.class));
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** Empty for what is no refusal; the field of an error is empty where it concerns none. */
    static List<FieldError> errors(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException invalid) {
                return invalid.errors();
            }
            if (cause instanceof ConflictException
                    || cause instanceof MissingObjectException
                    || cause instanceof BusyException
                    || cause instanceof StaleVersionException) {
                return List.of(new FieldError("", cause.getMessage()));
            }
        }
        return List.of();
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        Throwable cause = thrown;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static void show(List<FieldError> errors, boolean stale) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        FieldMessages.show(faces, errors);
        if (stale) {
            faces.getAttributes().put(STALE, true);
        }
    }
}
