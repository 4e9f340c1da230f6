package org.lockkeeper.ftp.logging;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the engine has to say to an administrator. */
@MessageLogger(projectCode = "LKP", length = 6)
public interface EngineLog extends BasicLogger {

    /** The one instance. */
    EngineLog LOG =
            Logger.getMessageLogger(java.lang.invoke.MethodHandles.lookup(), EngineLog.class, "org.lockkeeper.ftp");

    /** A listener is open. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1001, value = "Site '%s' listens on %s port %d (%s)")
    void listening(String site, String address, int port, Object mode);

    /** A listener could not be opened. */
    @LogMessage(level = Level.ERROR)
    @Message(
            id = 1002,
            value = "Site '%s' can't listen on %s port %d: %s. Free the port or give the Site another one; "
                    + "it is tried again by itself")
    void cannotListen(String site, String address, int port, String reason);

    /** The configuration keeps a listener closed. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1008, value = "Site '%s': the listener on %s port %d stays closed: %s")
    void withheld(String site, String address, int port, String reason);

    /** A listener was closed. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1003, value = "Site '%s' no longer listens on %s port %d")
    void stoppedListening(String site, String address, int port);

    /** A configuration came into force. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1004, value = "Configuration revision %d is in force")
    void configured(long revision);

    /** A configuration was refused. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1007, value = "Configuration revision %d was refused, the one before stays in force: %s")
    void configurationRefused(long revision, String reason);

    /** The engine has ended. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1005, value = "The FTPS server has stopped; %d sessions were closed")
    void stopped(int sessions);

    /** The TLS library, once at start (mission R15). */
    @LogMessage(level = Level.INFO)
    @Message(id = 1006, value = "TLS by %s %s on Java %s")
    void tlsLibrary(String provider, String version, String java);

    /** A handshake failed. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1010, value = "Site '%s': TLS handshake with %s failed: %s")
    void handshakeFailed(String site, Object client, String reason);

    /** A client that renegotiates costs a handshake each time. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1302, value = "Site '%s': %s renegotiated TLS, which is not allowed; it is disconnected")
    void renegotiated(String site, Object client);

    /** What happened in handshakes is not on record. */
    @LogMessage(level = Level.WARN)
    @Message(
            id = 1301,
            value = "%d TLS handshakes are missing in the statistics of what clients negotiate: %s. "
                    + "The handshakes themselves were not disturbed")
    void handshakesDropped(long count, String why);

    /** Bytes came behind AUTH in clear. */
    @LogMessage(level = Level.WARN)
    @Message(
            id = 1011,
            value = "Site '%s': %s sent commands in clear behind AUTH; none was executed, the connection is closed")
    void injectionRefused(String site, Object client);

    /** A login was refused; the reason stands in the audit as well. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1012, value = "Site '%s': login of '%s' from %s refused: %s")
    void loginRefused(String site, String user, Object client, Object reason);

    /** A connection was turned away at a limit. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1013, value = "Site '%s': %s turned away, %s")
    void turnedAway(String site, Object client, String limit);

    /** A client was disconnected for what it sent. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1014, value = "Site '%s': %s disconnected: %s")
    void disconnected(String site, Object client, String why);

    /** A proxy that is none, or does not behave like one. */
    @LogMessage(level = Level.WARN)
    @Message(
            id = 1100,
            value = "Site '%s': %s was hung up on, for this Site takes connections from its proxies only: %s. "
                    + "See the settings proxyProtocol and proxyAddresses")
    void notProxied(String site, Object client, String why);

    /** The address to advertise is not known. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1101, value = "Site '%s': the passive address '%s' is not known: %s. PASV is refused until it is")
    void passiveAddressUnknown(String site, String address, String why);

    /** A host name could not be looked up anew. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1102, value = "Host name '%s' can't be looked up; its last address %s stays in use: %s")
    void nameNotRefreshed(String name, String address, String why);

    /** Reports of abuse were lost. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1103, value = "%d reports of abuse were not taken; their addresses are not counted: %s")
    void abuseNotTaken(int reports, String why);

    /** Left-over uploads were removed. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1104, value = "Site '%s': removed %d temporary files of uploads that a crash had left, the first %s")
    void leftOversRemoved(String site, int files, Object first);

    /** A folder could not be searched for left-over uploads. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1105, value = "%s can't be searched for left-over uploads, or not be cleaned of them: %s")
    void leftOversNotSearched(Object path, String why);

    /** The business tier does not know of removed files. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1106, value = "Site '%s': the removal of left-over uploads could not be recorded: %s")
    void removalNotRecorded(String site, String why);

    /** A transfer failed. */
    @LogMessage(level = Level.INFO)
    @Message(id = 1020, value = "Site '%s': %s of '%s' by '%s' ended %s after %d bytes: %s")
    void transferFailed(
            String site, Object direction, String path, String user, Object outcome, long bytes, String why);

    /** Somebody else connected to a passive port. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1021, value = "A passive port that awaited %s was reached by %s, which was turned away")
    void strangerRefused(Object client, Object stranger);

    /** The business tier did not take a record. */
    @LogMessage(level = Level.ERROR)
    @Message(
            id = 1030,
            value = "The end of a transfer of '%s' by '%s' could not be recorded; the file itself is whole. "
                    + "Is the database up? %s")
    void notRecorded(String path, String user, String why);

    /** The business tier did not answer. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1031, value = "Site '%s': the login of '%s' could not be decided. Is the database up? %s")
    void loginUndecided(String site, String user, String why);

    /** The business tier did not take the notice of a change. */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1036, value = "%s of %s by '%s' is done but could not be recorded: %s")
    void changeNotRecorded(Object kind, String path, String user, String why);

    /** The business tier did not take a notice. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1032, value = "The business tier did not take the notice of a session's %s: %s")
    void noticeLost(String what, String why);

    /** A command failed in a way that it should not. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1090, value = "Site '%s': command %s failed unexpectedly")
    void commandFailed(String site, String verb, @Cause Throwable cause);

    /** A connection failed in a way that it should not. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1091, value = "Site '%s': the connection of %s failed unexpectedly")
    void connectionFailed(String site, Object client, @Cause Throwable cause);

    /** A home folder could not be made. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 1040, value = "Site '%s': the home folder %s of '%s' can't be used: %s")
    void homeUnusable(String site, Object folder, String user, String reason);

    /** A file operation failed for a reason that the client can't know. */
    @LogMessage(level = Level.WARN)
    @Message(id = 1041, value = "Site '%s': %s of '%s' by '%s' failed: %s")
    void fileOperationFailed(String site, String verb, String path, String user, String reason);
}
