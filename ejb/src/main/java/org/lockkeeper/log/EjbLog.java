package org.lockkeeper.log;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this tier tells the operator. Numbers stay with their meaning for good. Arguments from outside come clean. */
@MessageLogger(projectCode = "LKP", length = 6)
@ValidIdRange(min = 2000, max = 2999)
public interface EjbLog extends BasicLogger {

    /** The only instance. */
    EjbLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), EjbLog.class, "org.lockkeeper.ejb");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2000, value = "Home folder %s; %d schema migrations applied")
    void schemaReady(Path home, int applied);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2001, value = "First start: made Server, certificate 'default', Site 'Default' and its template")
    void firstStart();

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2002, value = "Made the first administrator, '%s'")
    void administratorMade(String name);

    @LogMessage(level = Logger.Level.FATAL)
    @Message(id = 2003, value = "Lockkeeper cannot start: %s")
    void cannotStart(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2004, value = "TLS by %s %s; protocols %s")
    void tlsLibrary(String provider, String version, Object protocols);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2020, value = "Login refused on Site %s from %s: %s, user '%s'")
    void loginRefused(String site, String address, Object reason, String user);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2021, value = "Sign-in of an administrator refused from %s: %s, name '%s'")
    void signInRefused(String address, String reason, String name);

    // Who is kept out: 2200 to 2299

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2200, value = "%s is banned until %s: %s. To end it sooner: IP access in the administration")
    void addressBanned(Object network, Object until, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 2201,
            value = "Site %s: user '%s' is locked out until %s after %d failed logins, the last from %s."
                    + " To end it sooner: IP access in the administration")
    void accountLocked(String site, String user, Object until, long failures, String address);

    // TLS policy: 2300 to 2399

    @Message(
            id = 2300,
            value = "TLS with %s failed: %s. The Server's TLS policy offered %s with %s; change the policy, or let the"
                    + " other side support one of these")
    String policyNotMet(String peer, String answer, String protocols, String cipherSuites);

    @Message(id = 2301, value = "TLS with %s failed: its certificate is not trusted: %s")
    String peerNotTrusted(String peer, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 2302,
            value =
                    "%d TLS handshakes were not recorded: in a few seconds came more than %d kinds of them. The server may be"
                            + " under attack; the engine's own limits are in force")
    void handshakesDropped(long dropped, int kinds);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2030, value = "The database does not answer: %s")
    void databaseUnreachable(String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2400, value = "Certificate '%s' expires on %s; renew it: its signing request is kept")
    void certificateExpires(String alias, String end);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 2500, value = "Client certificate refused on Site %s, user '%s': %s: %s")
    void certificateRefused(String site, String user, Object reason, String detail);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2501, value = "OCSP responder %s can't be relied on: %s")
    void responderSilent(Object url, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2502, value = "Revocation list %s: %s; the one before stays in use")
    void revocationListNotRenewed(String url, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 2600,
            value = "Site %s: rule '%s' has given up %s: %s It waits among the dead letters until an administrator runs"
                    + " it again or discards it")
    void runDied(String site, String rule, String action, String problem);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2601, value = "Action %s of rule '%s' broke")
    void actionBroke(String action, String rule, @Cause Throwable failure);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2602, value = "Event rules: what has happened cannot be compared with the rules now: %s; it is kept")
    void dispatchFailed(String reason);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2603, value = "Event rules: what came of run %d could not be recorded, so it will be done again: %s")
    void runLost(long run, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2604, value = "Event rules: actions are still at work after %d s; the next start begins them again")
    void workersLinger(int seconds);

    @Message(id = 2040, value = "no migration was found in %s; the deployment is not packaged as it should be")
    String noMigrations(String location);

    @Message(id = 2041, value = "start-up setting %s (%s): %s")
    String badStartupSetting(String variable, String property, String problem);

    @Message(id = 2042, value = "folder %s cannot be made or protected: %s")
    String badHome(Path folder, String reason);

    @Message(
            id = 2050,
            value = "the key vault %s is missing, but the database holds keys that were encrypted with it;"
                    + " bring the file back from a backup of the home folder")
    String vaultMissing(Path file);

    @Message(
            id = 2051,
            value = "the key vault %s cannot be read, or holds no master key: %s; check its permissions, or bring"
                    + " it back from a backup of the home folder")
    String vaultUnreadable(Path file, String reason);

    @Message(
            id = 2052,
            value = "the private key of certificate '%s' does not open with the master key in %s: the file belongs"
                    + " to another database, or the key was tampered with; bring both back from the same backup")
    String keyDoesNotOpen(String alias, Path file);

    @Message(id = 2053, value = "the key vault has not been unlocked yet")
    String vaultLocked();

    @Message(
            id = 2054,
            value = "the secret of %s does not open with the master key in %s: the file belongs to another database, or"
                    + " the secret was tampered with; enter it again, or bring both back from the same backup")
    String secretDoesNotOpen(String name, Path file);

    @Message(id = 2060, value = "no turn for checking a password within %d seconds")
    String hasherBusy(long seconds);
}
