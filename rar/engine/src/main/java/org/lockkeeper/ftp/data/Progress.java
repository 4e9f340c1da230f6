package org.lockkeeper.ftp.data;

import java.io.IOException;

/** Told of every block, of an upload before it is written; called on the transfer's thread, must be cheap. */
@FunctionalInterface
public interface Progress {

    /**
     * So many bytes more.
     *
     * @throws IOException where they are too many; an upload's are then not written
     */
    void moved(long bytes) throws IOException;
}
