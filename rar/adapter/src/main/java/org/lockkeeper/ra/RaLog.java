package org.lockkeeper.ra;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** The resource adapter's numbered messages, LKP000500 to LKP000599. */
@MessageLogger(projectCode = "LKP", length = 6)
interface RaLog extends BasicLogger {

    RaLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), RaLog.class, "org.lockkeeper.ra");

    @LogMessage(level = Level.WARN)
    @Message(
            id = 501,
            value = "The configuration could not be read, what is in force stays; it is tried again by itself: %s")
    void pullFailed(String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 502, value = "The business tier did not take the state of the listeners; it is told again: %s")
    void statusNotTaken(String reason);
}
