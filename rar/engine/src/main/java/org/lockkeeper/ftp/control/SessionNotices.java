package org.lockkeeper.ftp.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;

/**
 * What the business tier is told of one session, on a worker, and in order: an end that overtook its begin would leave a
 * session in the list for ever. A notice that is not taken harms nobody but that list.
 */
final class SessionNotices {

    private final Executor workers;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    SessionNotices(Executor workers) {
        this.workers = workers;
    }

    /** Returns at once, also where the workers take nothing more. */
    synchronized void tell(String what, Runnable notice) {
        last = last.thenRunAsync(notice, workers).exceptionally(lost -> {
            EngineLog.LOG.noticeLost(what, Printable.of(RootCause.of(lost)));
            EngineLog.LOG.debug("notice lost", lost);
            return null;
        });
    }
}
