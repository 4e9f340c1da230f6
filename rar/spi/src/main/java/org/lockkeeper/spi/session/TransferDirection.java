package org.lockkeeper.spi.session;

/** Which way a file goes. Listings are no transfers in this sense. */
public enum TransferDirection {
    /** STOR, STOU: to the server. */
    UPLOAD,
    /** APPE, or STOR after REST: to the end, or the middle, of what the server has. */
    APPEND,
    /** RETR: to the client. */
    DOWNLOAD
}
