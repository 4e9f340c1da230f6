package org.lockkeeper.ftp.command;

import java.util.Optional;
import org.lockkeeper.ftp.data.DataOrigin;
import org.lockkeeper.ftp.data.Throttle;
import org.lockkeeper.ftp.vfs.UserFileSystem;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.login.UserGrant;

/**
 * What a client has set so far. Touched by one command at a time, whichever thread it runs on; the session sees to it.
 */
public final class SessionState {

    private String userName;
    private int refusedLogins;
    private UserGrant grant;
    private boolean loggedInByCertificate;
    private UserFileSystem files;
    private int transfers;
    private Throttle uploads = Throttle.NONE;
    private Throttle downloads = Throttle.NONE;
    private VirtualPath folder;
    private TransferOptions options;
    private VirtualPath renameFrom;
    private boolean bufferSizeAgreed;
    private boolean protectedData;
    private DataOrigin origin;
    private boolean extendedPassiveOnly;

    /** A fresh one. */
    public SessionState() {
        reset(false);
    }

    /**
     * Back to the state of a new connection: at AUTH (RFC 4217 section 4.2) and REIN. Refused logins still count.
     *
     * @param implicitTls whether data connections are protected from the start (implicit FTPS), or not (explicit)
     */
    public void reset(boolean implicitTls) {
        userName = null;
        grant = null;
        loggedInByCertificate = false;
        closeFiles();
        folder = VirtualPath.ROOT;
        options = new TransferOptions();
        renameFrom = null;
        bufferSizeAgreed = implicitTls;
        protectedData = implicitTls;
        extendedPassiveOnly = false;
        closeOrigin();
    }

    private void closeFiles() {
        if (files != null) {
            files.close();
            files = null;
        }
    }

    /** The session is over: nothing stays open. */
    public void close() {
        closeOrigin();
        closeFiles();
    }

    /** The name given with USER. */
    public Optional<String> userName() {
        return Optional.ofNullable(userName);
    }

    /** Keeps the name for PASS; null after it. */
    public void userName(String name) {
        userName = name;
    }

    /** Counts one more and tells how many there have been. */
    public int countRefusedLogin() {
        return ++refusedLogins;
    }

    /** Whether a user is logged in. */
    public boolean loggedIn() {
        return grant != null;
    }

    /** Whether USER was enough, so that a PASS that follows is superfluous. */
    public boolean loggedInByCertificate() {
        return loggedInByCertificate;
    }

    /** See {@link #loggedInByCertificate()}. */
    public void loggedInByCertificate(boolean byCertificate) {
        loggedInByCertificate = byCertificate;
    }

    /** The logged-in user's grants. */
    public Optional<UserGrant> grant() {
        return Optional.ofNullable(grant);
    }

    /** Makes the user at home. */
    public void login(UserGrant newGrant, UserFileSystem newFiles) {
        grant = newGrant;
        files = newFiles;
        folder = VirtualPath.parse(newGrant.startFolder());
        transfers = 0;
        uploads = Throttle.to(newGrant.limits().uploadBytesPerSecond());
        downloads = Throttle.to(newGrant.limits().downloadBytesPerSecond());
    }

    /** The logged-in user's files. */
    public UserFileSystem files() {
        return files;
    }

    /** Counts one more transfer; false where the user has had as many as he may in one session. */
    public boolean countTransfer() {
        return ++transfers <= grant.limits().maxTransfersPerSession();
    }

    /** The speed of uploads. */
    public Throttle uploads() {
        return uploads;
    }

    /** The speed of downloads. */
    public Throttle downloads() {
        return downloads;
    }

    /** The working folder. */
    public VirtualPath folder() {
        return folder;
    }

    /** Changes it. */
    public void folder(VirtualPath newFolder) {
        folder = newFolder;
    }

    /** Where an argument leads from the working folder. */
    public VirtualPath resolve(String argument) {
        return folder.resolve(argument);
    }

    /** How data is to be sent and listed. */
    public TransferOptions options() {
        return options;
    }

    /** The name of RNFR, taken by the command that follows. */
    public Optional<VirtualPath> takeRenameFrom() {
        Optional<VirtualPath> from = Optional.ofNullable(renameFrom);
        renameFrom = null;
        return from;
    }

    /** Keeps the name of RNFR. */
    public void renameFrom(VirtualPath from) {
        renameFrom = from;
    }

    /** Whether PBSZ has been said. */
    public boolean bufferSizeAgreed() {
        return bufferSizeAgreed;
    }

    /** PBSZ. */
    public void agreeBufferSize() {
        bufferSizeAgreed = true;
    }

    /** Whether PROT P is in force. */
    public boolean protectedData() {
        return protectedData;
    }

    /** PROT. */
    public void protectedData(boolean newProtectedData) {
        protectedData = newProtectedData;
    }

    /** What the last PASV, EPSV, PORT or EPRT made, taken by the transfer that uses it up. */
    public Optional<DataOrigin> takeOrigin() {
        Optional<DataOrigin> taken = Optional.ofNullable(origin);
        origin = null;
        return taken;
    }

    /** Puts one in the place of the one before, which is closed. */
    public void origin(DataOrigin newOrigin) {
        closeOrigin();
        origin = newOrigin;
    }

    /** Closes an unused one. */
    public void closeOrigin() {
        takeOrigin().ifPresent(DataOrigin::close);
    }

    /** Whether EPSV ALL has been said (RFC 2428 section 4). */
    public boolean extendedPassiveOnly() {
        return extendedPassiveOnly;
    }

    /** EPSV ALL. */
    public void allowOnlyExtendedPassive() {
        extendedPassiveOnly = true;
    }
}
