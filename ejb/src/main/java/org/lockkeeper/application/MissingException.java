package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** There is no such object, or not any more. */
@ApplicationException(rollback = true)
public class MissingException extends RuntimeException {

    /** Names the object, for instance {@code Site 'Default'}. */
    public MissingException(String object) {
        super("There is no " + object + ".");
    }
}
