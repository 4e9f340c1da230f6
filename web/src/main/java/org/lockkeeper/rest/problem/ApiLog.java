package org.lockkeeper.rest.problem;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the API logs: LKP003000 to LKP003099. */
@MessageLogger(projectCode = "LKP", length = 6)
@ValidIdRange(min = 3000, max = 3099)
interface ApiLog extends BasicLogger {

    ApiLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ApiLog.class, "org.lockkeeper.rest");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 3000, value = "A request to the API failed, incident %s")
    void requestFailed(String incident, @Cause Throwable cause);
}
