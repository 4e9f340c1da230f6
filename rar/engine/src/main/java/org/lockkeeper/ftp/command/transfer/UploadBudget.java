package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import org.lockkeeper.ftp.command.SessionState;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.data.Progress;
import org.lockkeeper.ftp.data.Throttle;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.JailedFile;
import org.lockkeeper.ftp.vfs.Quota;

/** What an upload may still take: size of the file, quota, speed. Asked before each block is written. */
final class UploadBudget implements Progress {

    private final JailedFile file;
    private final long base;
    private final long maxBytes;
    private final Quota quota;
    private final Throttle throttle;
    private final ActiveTransfer transfer;
    private long size;
    private long taken;

    private UploadBudget(JailedFile file, long base, long offset, SessionState state, ActiveTransfer transfer) {
        this.file = file;
        this.base = base;
        this.size = offset;
        this.maxBytes = state.grant().orElseThrow().limits().maxUploadBytes();
        this.quota = state.files().quota();
        this.throttle = state.uploads();
        this.transfer = transfer;
    }

    /** What a direct upload writes over is given back at once; what an atomic one replaces, at the end. */
    static UploadBudget of(SessionState state, JailedFile file, long offset, boolean atomic, ActiveTransfer transfer)
            throws IOException {
        long before = file.size();
        if (!atomic) {
            state.files().quota().adjust(offset - before);
        }
        return new UploadBudget(file, atomic ? before : offset, offset, state, transfer);
    }

    @Override
    public void moved(long bytes) throws IOException {
        if (bytes > maxBytes - size) {
            throw new FileProblem(FileProblem.Kind.TOO_LARGE);
        }
        quota.take(bytes);
        taken += bytes;
        size += bytes;
        transfer.moved(bytes);
        throttle.take(bytes, transfer);
    }

    /** Makes the count true: by what the file really has now. */
    void settle() throws IOException {
        long after = file.size();
        quota.adjust(after - base - taken);
    }
}
