package org.lockkeeper.domain.connection;

/** Reaches hosts that keep files. */
public interface RemoteHosts {

    /** Connects and logs in; tells each step that has been done. */
    RemoteFiles connect(RemoteTarget target, Steps steps) throws RemoteException;

    /** Hears of each step that has been done. */
    @FunctionalInterface
    interface Steps {

        /** Hears nothing. */
        Steps UNHEARD = (name, detail) -> {};

        /**
         * A step is done.
         *
         * @param name for instance {@code TLS}
         * @param detail what came of it
         */
        void done(String name, String detail);
    }
}
