package org.lockkeeper.ftp.data;

/** Told of every block that has moved; called on the transfer's thread, must be cheap. */
@FunctionalInterface
public interface Progress {

    /** So many bytes more. */
    void moved(long bytes);
}
