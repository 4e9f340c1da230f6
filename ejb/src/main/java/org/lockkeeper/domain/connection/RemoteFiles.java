package org.lockkeeper.domain.connection;

import java.nio.channels.FileChannel;
import java.util.List;
import java.util.OptionalLong;

/** The files of a remote host, after the login. Paths may hold no control characters. */
public interface RemoteFiles extends AutoCloseable {

    /**
     * Sends a file: under a temporary name first, so that nobody sees half of it, then renamed, over one that may be
     * there. What an earlier attempt has sent under the same temporary name is completed, not sent again.
     *
     * @param path of the file on the host; folders that are missing are made
     * @param temporaryName within the same folder
     * @return what was done, in a sentence
     */
    String put(FileChannel source, String path, String temporaryName) throws RemoteException;

    /** Fetches a file to the end of {@code target}, which has what an earlier attempt fetched; bytes in all. */
    long get(String path, FileChannel target) throws RemoteException;

    /** The size of a file; empty where there is none, or the host does not tell. */
    OptionalLong size(String path) throws RemoteException;

    /** The names in a folder. */
    List<String> names(String folder) throws RemoteException;

    /** Opens a data connection for a listing of the folder of the login; what came, in a sentence. */
    String probe() throws RemoteException;

    /** Removes a file. */
    void delete(String path) throws RemoteException;

    /** Says goodbye; never throws. */
    @Override
    void close();
}
