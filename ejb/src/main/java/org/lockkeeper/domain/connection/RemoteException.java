package org.lockkeeper.domain.connection;

/** A remote host could not be reached, or did not do what it was asked; the message is for the administrator. */
public class RemoteException extends Exception {

    private final boolean permanent;

    /**
     * A failure.
     *
     * @param permanent whether the same attempt would fail again until somebody changes something
     */
    public RemoteException(String message, boolean permanent, Throwable cause) {
        super(message, cause);
        this.permanent = permanent;
    }

    /** One that may go away by itself. */
    public static RemoteException passing(String message, Throwable cause) {
        return new RemoteException(message, false, cause);
    }

    /** One that stays until somebody changes something. */
    public static RemoteException lasting(String message, Throwable cause) {
        return new RemoteException(message, true, cause);
    }

    public boolean permanent() {
        return permanent;
    }
}
