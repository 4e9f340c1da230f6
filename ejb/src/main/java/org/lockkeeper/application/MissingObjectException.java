package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** The object that is to be read or changed does not exist, or no longer. */
@ApplicationException(rollback = true)
public class MissingObjectException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String object;

    /** Names the object, for instance {@code Site 'Main'}. */
    public MissingObjectException(String object) {
        super("There is no " + object + ".");
        this.object = object;
    }

    /** The object's kind and name. */
    public String object() {
        return object;
    }
}
