package org.lockkeeper.spi.config;

/**
 * What a Site's administrator allows, or demands, of the protocol.
 *
 * @param activeMode whether PORT and EPRT are served: the server then connects to the client
 * @param clearCommandChannelAllowed whether a client may end the TLS of its control connection with CCC (RFC 4217 section
 *     3); off by default
 * @param uploads how files are written
 */
public record ProtocolSwitches(boolean activeMode, boolean clearCommandChannelAllowed, UploadPolicy uploads) {

    /** Active mode to the client's own address, uploads straight to their name. */
    public static final ProtocolSwitches DEFAULT = new ProtocolSwitches(true, false, UploadPolicy.DEFAULT);

    /**
     * How files are written.
     *
     * @param atomic whether an upload is written under a temporary name in the same folder and takes its own at the end;
     *     what was there before stays until then
     * @param keepPartial whether what came of a failed atomic upload is kept under its temporary name
     * @param durable whether the file is forced to the disk before 226
     * @param closeNotifyRequired whether an upload without TLS close_notify counts as truncated; off only for old clients
     *     that never send it
     */
    public record UploadPolicy(boolean atomic, boolean keepPartial, boolean durable, boolean closeNotifyRequired) {

        /** Straight to the name, so that clients can resume; truncation is noticed. */
        public static final UploadPolicy DEFAULT = new UploadPolicy(false, false, false, true);
    }
}
