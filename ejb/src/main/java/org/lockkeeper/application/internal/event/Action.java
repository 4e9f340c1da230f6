package org.lockkeeper.application.internal.event;

import java.util.Set;
import org.lockkeeper.domain.connection.RemoteException;

/** Does one kind of thing. Must bear being done twice: after a crash nobody knows whether it was done. */
interface Action {

    /** What it does. */
    Set<ActionType> types();

    /**
     * Does it.
     *
     * @return what was done, in a sentence for the history
     */
    String run(Task task) throws RemoteException;
}
