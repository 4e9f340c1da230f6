package org.lockkeeper.web.system;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import java.util.List;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.StaleVersionException;

/**
 * What the business tier refuses becomes a message on the page that asked for it, so that no bean needs a try/catch. All
 * other exceptions go on to the next handler.
 */
final class RefusalMessages extends ExceptionHandlerWrapper {

    RefusalMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            List<String> messages = messages(events.next().getContext().getException());
            if (!messages.isEmpty()) {
                messages.forEach(RefusalMessages::show);
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /** Empty for what is no refusal. */
    static List<String> messages(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException invalid) {
                return invalid.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .toList();
            }
            if (cause instanceof ConflictException
                    || cause instanceof MissingObjectException
                    || cause instanceof StaleVersionException) {
                return List.of(cause.getMessage());
            }
        }
        return List.of();
    }

    private static void show(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
