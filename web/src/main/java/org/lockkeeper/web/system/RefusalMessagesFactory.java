package org.lockkeeper.web.system;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RefusalMessages} around the other exception handlers; named in faces-config.xml. */
public class RefusalMessagesFactory extends ExceptionHandlerFactory {

    /** Around the factory that is there already. */
    public RefusalMessagesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalMessages(getWrapped().getExceptionHandler());
    }
}
