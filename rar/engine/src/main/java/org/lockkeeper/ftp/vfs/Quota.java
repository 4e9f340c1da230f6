package org.lockkeeper.ftp.vfs;

import java.util.concurrent.atomic.AtomicLong;

/** What a home may hold. Bytes are taken before they are written, so that sessions side by side can't pass it together. */
public final class Quota {

    /** Nothing is counted. */
    static final Quota NONE = new Quota(new AtomicLong(), Long.MAX_VALUE, () -> {});

    private final AtomicLong used;
    private final long limit;
    private final Runnable onClose;

    Quota(AtomicLong used, long limit, Runnable onClose) {
        this.used = used;
        this.limit = limit;
        this.onClose = onClose;
    }

    /**
     * Takes so many bytes.
     *
     * @throws FileProblem where they are not left
     */
    public void take(long bytes) throws FileProblem {
        if (limit != Long.MAX_VALUE && used.addAndGet(bytes) > limit) {
            used.addAndGet(-bytes);
            throw new FileProblem(FileProblem.Kind.QUOTA);
        }
    }

    /** Corrects the count by what has come, or gone, otherwise. */
    public void adjust(long bytes) {
        if (limit != Long.MAX_VALUE) {
            used.addAndGet(bytes);
        }
    }

    /** Bytes that are left. */
    public long left() {
        return limit == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, limit - used.get());
    }

    void close() {
        onClose.run();
    }
}
