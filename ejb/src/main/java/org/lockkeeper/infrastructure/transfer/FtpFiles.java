package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPReply;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.log.EjbLog;

/** The files of a host that speaks FTP or FTPS. */
final class FtpFiles implements RemoteFiles {

    private static final int MAX_LISTING = 16 << 20;

    private final RemoteTarget target;
    private final ClientTls tls;
    private final Dialing dialing;
    private FtpConnection connection;

    FtpFiles(RemoteTarget target, ClientTls tls, Dialing dialing, FtpConnection connection) {
        this.connection = connection;
        this.dialing = dialing;
        this.target = target;
        this.tls = tls;
    }

    @Override
    public String put(FileChannel source, String path, String temporaryName) throws RemoteException {
        String file = check(path);
        String temporary = folder(file) + temporaryName;
        return ask("The upload of " + path, () -> {
            long size = source.size();
            long there = Math.max(0, sizeOf(temporary));
            long from = there > size ? 0 : there;
            if (from < size || size == 0) {
                send(source, temporary, from);
            }
            verify(temporary, size);
            rename(temporary, file);
            verify(file, size);
            return size + " bytes to " + target.address() + file + (from > 0 ? ", resumed at " + from : "");
        });
    }

    private void send(FileChannel source, String temporary, long from) throws IOException, RemoteException {
        Socket data = openForUpload(temporary, from);
        try (StallGuard guard = new StallGuard(target.dataTimeout(), () -> connection.cut())) {
            try {
                DataStream.copy(source, from, data.getOutputStream(), guard);
                DataStream.finish(data, guard);
            } catch (IOException e) {
                throw guard.stalled() ? stalled(e) : e;
            }
        }
        complete("the upload");
    }

    private Socket openForUpload(String temporary, long from) throws IOException, RemoteException {
        Socket data = storing(temporary, from);
        if (data == null && FTPReply.isNegativePermanent(connection.getReplyCode())) {
            makeFolders(temporary);
            data = storing(temporary, from);
        }
        if (data == null) {
            throw refused("the upload to " + temporary);
        }
        return data;
    }

    private Socket storing(String temporary, long from) throws IOException {
        connection.setRestartOffset(from);
        return connection.open("STOR", temporary);
    }

    private void makeFolders(String file) throws IOException {
        for (int slash = file.indexOf('/', 1); slash > 0; slash = file.indexOf('/', slash + 1)) {
            connection.makeDirectory(file.substring(0, slash));
        }
    }

    private void rename(String from, String to) throws IOException, RemoteException {
        if (!connection.rename(from, to)) {
            boolean replaced = sizeOf(to) >= 0 && connection.deleteFile(to) && connection.rename(from, to);
            if (!replaced) {
                throw refused("the renaming of " + from + " to " + to);
            }
        }
    }

    private void verify(String file, long size) throws IOException, RemoteException {
        long there = sizeOf(file);
        if (there >= 0 && there != size) {
            connection.deleteFile(file);
            throw RemoteException.passing(
                    target.address() + file + " has " + there + " bytes instead of " + size + "; it was removed.",
                    null);
        }
    }

    @Override
    public long get(String path, FileChannel to) throws RemoteException {
        String file = check(path);
        return ask("The download of " + path, () -> {
            long from = to.size();
            connection.setRestartOffset(from);
            Socket data = connection.open("RETR", file);
            if (data == null) {
                throw refused("the download of " + file);
            }
            try (StallGuard guard = new StallGuard(target.dataTimeout(), () -> connection.cut())) {
                try {
                    DataStream.receive(data, to.position(from), guard);
                } catch (IOException e) {
                    throw guard.stalled() ? stalled(e) : e;
                }
            }
            complete("the download");
            return whole(file, to.size());
        });
    }

    private long whole(String file, long size) throws IOException, RemoteException {
        long there = sizeOf(file);
        if (there >= 0 && there != size) {
            throw RemoteException.passing(
                    target.address() + file + " has " + there + " bytes, but " + size + " came.", null);
        }
        return size;
    }

    @Override
    public OptionalLong size(String path) throws RemoteException {
        String file = check(path);
        long size = ask("The size of " + path, () -> sizeOf(file));
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    @Override
    public List<String> names(String folder) throws RemoteException {
        String checked = check(folder);
        return ask("The listing of " + folder, () -> {
            Socket data = connection.open("NLST", checked);
            if (data == null && connection.changeWorkingDirectory(checked)) {
                // Many hosts refuse to list a folder with nothing in it.
                return List.of();
            }
            return listing(data, checked)
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .toList();
        });
    }

    @Override
    public String probe() throws RemoteException {
        return ask("The listing of the folder of the login", () -> {
            Socket data = connection.open("LIST", null);
            long entries = listing(data, "the folder of the login").lines().count();
            String protection = data instanceof SSLSocket secure
                    ? ", " + secure.getSession().getProtocol() + " "
                            + secure.getSession().getCipherSuite()
                    : ", in clear";
            return "listing of " + entries + " lines" + protection;
        });
    }

    private String listing(Socket data, String folder) throws IOException, RemoteException {
        if (data == null) {
            throw refused("the listing of " + folder);
        }
        try (StallGuard guard = new StallGuard(target.dataTimeout(), () -> connection.cut())) {
            byte[] text = data.getInputStream().readNBytes(MAX_LISTING);
            if (guard.stalled()) {
                throw stalled(null);
            }
            if (text.length == MAX_LISTING) {
                throw RemoteException.lasting("The listing of " + folder + " is too long to be read.", null);
            }
            data.close();
            complete("the listing");
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void delete(String path) throws RemoteException {
        String file = check(path);
        ask("The deletion of " + path, () -> {
            if (!connection.deleteFile(file)) {
                throw refused("the deletion of " + file);
            }
            return file;
        });
    }

    @Override
    public void close() {
        try {
            connection.logout();
            connection.disconnect();
        } catch (IOException e) {
            EjbLog.LOG.debug("no goodbye", e);
        } finally {
            connection.cut();
        }
    }

    /** Minus one where there is none, or the host does not tell. */
    private long sizeOf(String file) throws IOException {
        connection.sendCommand("SIZE", file);
        if (!FTPReply.isPositiveCompletion(connection.getReplyCode())) {
            return -1;
        }
        try {
            return Long.parseLong(connection.getReplyString().substring(4).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void complete(String what) throws IOException, RemoteException {
        if (!connection.completePendingCommand()) {
            throw refused(what);
        }
    }

    private RemoteException refused(String what) {
        String reply = Reasons.clean(connection.getReplyString());
        return RemoteException.passing(target.address() + " refused " + what + ": " + reply + ".", null);
    }

    private IOException stalled(IOException cause) {
        return new IOException("nothing moved for " + target.dataTimeout().toSeconds() + " s", cause);
    }

    /** What separates commands must never come from a name. */
    private static String check(String path) throws RemoteException {
        if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
            throw RemoteException.lasting("A path of the remote host is empty or holds control characters.", null);
        }
        return path;
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /**
     * A ticket of TLS 1.3 is used once, and some hosts give no new one with a data connection: then the next data connection
     * can't resume, a strict host refuses it, and only a new control connection helps.
     */
    private <T> T ask(String what, Question<T> question) throws RemoteException {
        try {
            return askOnce(what, question);
        } catch (RemoteException e) {
            if (!connection.strange()) {
                throw e;
            }
            EjbLog.LOG.debug("a new control connection, for the data connection was no resumption", e);
            close();
            connection = dialing.dial();
            return askOnce(what, question);
        }
    }

    private <T> T askOnce(String what, Question<T> question) throws RemoteException {
        try {
            return question.ask();
        } catch (SSLException e) {
            throw tls == null ? RemoteException.passing(what + " failed: " + Reasons.of(e) + ".", e) : tls.explain(e);
        } catch (IOException e) {
            throw RemoteException.passing(what + " failed: " + Reasons.of(e) + ".", e);
        }
    }

    /** Makes a control connection as good as the first. */
    @FunctionalInterface
    interface Dialing {
        FtpConnection dial() throws RemoteException;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException, RemoteException;
    }
}
