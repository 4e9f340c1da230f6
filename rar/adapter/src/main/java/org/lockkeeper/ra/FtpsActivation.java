package org.lockkeeper.ra;

import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.ftp.FtpsServer;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.session.ServerStatus;

/**
 * One activation of the endpoint: an {@link FtpsServer}, and the one thread that pulls configurations for it, when poked
 * and now and then. Stopping is final, and may be asked for any number of times, also before the start.
 */
final class FtpsActivation implements Work {

    private static final long RETRY_SECONDS = 2;
    private static final long STOP_SECONDS = 2;

    private final FtpsEndpoint endpoint;
    private final FtpsActivationSpec spec;
    private ScheduledExecutorService puller;
    private FtpsServer server;
    private ServerStatus reported = ServerStatus.INACTIVE;
    private boolean retrying;
    private boolean stopped;

    FtpsActivation(FtpsEndpoint endpoint, FtpsActivationSpec spec) {
        this.endpoint = endpoint;
        this.spec = spec;
    }

    /** On WorkManager's thread: starts, and gives the thread back. (IronJacamar refuses a synchronized one.) */
    @Override
    public void run() {
        start();
    }

    private synchronized void start() {
        if (stopped) {
            return;
        }
        FtpsServer started = new FtpsServer(endpoint);
        server = started;
        puller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lockkeeper-configuration");
            thread.setDaemon(true);
            return thread;
        });
        puller.execute(() -> pull(started));
        puller.scheduleWithFixedDelay(
                () -> pull(started), spec.getRefreshSeconds(), spec.getRefreshSeconds(), TimeUnit.SECONDS);
    }

    /** Pulls soon, if what is in force is older. */
    synchronized void refresh(long revision) {
        if (puller != null && !stopped && server.status().revision() < revision) {
            FtpsServer target = server;
            puller.execute(() -> pull(target));
        }
    }

    /** Pulls the bans alone, soon. */
    synchronized void refreshBans() {
        if (puller != null && !stopped) {
            FtpsServer target = server;
            puller.execute(() -> pullBans(target));
        }
    }

    /** Where they can't be had, the bans of before stay in force until the next look. */
    private void pullBans(FtpsServer target) {
        try {
            target.ban(endpoint.bans());
        } catch (RuntimeException e) {
            RaLog.LOG.pullFailed(e.toString());
        }
    }

    private void pull(FtpsServer target) {
        try {
            target.ban(endpoint.bans());
            ServerConfiguration configuration = endpoint.configuration();
            report(target, target.apply(configuration));
        } catch (RuntimeException e) {
            RaLog.LOG.pullFailed(e.toString());
            target.pullFailed("The configuration could not be read: " + e.getMessage());
            retry(target);
        }
    }

    /** One at a time: polls and pokes fail as well, and each would start another chain of retries. */
    private void retry(FtpsServer target) {
        if (retrying) {
            return;
        }
        try {
            puller.schedule(() -> pullAgain(target), RETRY_SECONDS, TimeUnit.SECONDS);
            retrying = true;
        } catch (RejectedExecutionException e) {
            RaLog.LOG.debugf("stopped while waiting for the configuration");
        }
    }

    private void pullAgain(FtpsServer target) {
        retrying = false;
        pull(target);
    }

    /** Tells the business tier when something has changed; what it does not take, it is told again at the next pull. */
    private void report(FtpsServer target, ServerStatus status) {
        if (status.equals(reported) || status.equals(ServerStatus.INACTIVE)) {
            return;
        }
        try {
            endpoint.statusChanged(status);
            reported = status;
        } catch (RuntimeException e) {
            RaLog.LOG.statusNotTaken(e.toString());
            retry(target);
        }
    }

    synchronized Optional<FtpsServer> server() {
        return stopped ? Optional.empty() : Optional.ofNullable(server);
    }

    /** Closes the ports, lets transfers end, ends every thread. */
    void stop() {
        FtpsServer running;
        ScheduledExecutorService pulling;
        synchronized (this) {
            stopped = true;
            running = server;
            server = null;
            pulling = puller;
        }
        if (pulling != null) {
            pulling.shutdownNow();
        }
        if (running != null) {
            running.stop(Duration.ofSeconds(spec.getDrainSeconds()));
        }
        if (pulling != null) {
            await(pulling);
        }
    }

    /** A pull under way is a call into the deployment that is going: it must not outlive this. */
    private static void await(ScheduledExecutorService pulling) {
        try {
            if (!pulling.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                RaLog.LOG.debugf("a call for the configuration does not come back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** WorkManager wants its thread back: it has it, the work is long done. */
    @Override
    public void release() {
        RaLog.LOG.debugf("released by the work manager");
    }
}
