package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** The object was changed by somebody else since the caller read it. */
@ApplicationException(rollback = true)
public class StaleVersionException extends RuntimeException {

    /** Names the object. */
    public StaleVersionException(String object) {
        super(object + " was changed by somebody else in the meantime; read it again");
    }
}
