package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** The server has too much to do at this moment; nothing was changed, and the same call may work a little later. */
@ApplicationException(rollback = true)
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A sentence for the administrator. */
    public BusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
