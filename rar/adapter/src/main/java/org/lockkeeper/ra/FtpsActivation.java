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

    private final FtpsEndpoint endpoint;
    private final FtpsActivationSpec spec;
    private ScheduledExecutorService puller;
    private FtpsServer server;
    private ServerStatus reported = ServerStatus.INACTIVE;
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
        server = new FtpsServer(endpoint);
        puller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lockkeeper-configuration");
            thread.setDaemon(true);
            return thread;
        });
        puller.execute(() -> pull(server));
        puller.scheduleWithFixedDelay(
                () -> pull(server), spec.getRefreshSeconds(), spec.getRefreshSeconds(), TimeUnit.SECONDS);
    }

    /** Pulls soon, if what is in force is older. */
    synchronized void refresh(long revision) {
        if (puller != null && !stopped && server.status().revision() < revision) {
            puller.execute(() -> pull(server));
        }
    }

    private void pull(FtpsServer target) {
        try {
            ServerConfiguration configuration = endpoint.configuration();
            report(target.apply(configuration));
        } catch (RuntimeException e) {
            RaLog.LOG.pullFailed(e.toString());
            target.pullFailed("The configuration could not be read: " + e.getMessage());
            retry(target);
        }
    }

    private void retry(FtpsServer target) {
        try {
            puller.schedule(() -> pull(target), RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            RaLog.LOG.debugf("stopped while waiting for the configuration");
        }
    }

    /** Tells the business tier when something has changed. */
    private void report(ServerStatus status) {
        if (!status.equals(reported)) {
            reported = status;
            endpoint.statusChanged(status);
        }
    }

    synchronized Optional<FtpsServer> server() {
        return stopped ? Optional.empty() : Optional.ofNullable(server);
    }

    /** Closes the ports, lets transfers end, ends every thread. */
    void stop() {
        FtpsServer running;
        synchronized (this) {
            stopped = true;
            running = server;
            server = null;
            if (puller != null) {
                puller.shutdownNow();
            }
        }
        if (running != null) {
            running.stop(Duration.ofSeconds(spec.getDrainSeconds()));
        }
    }

    /** WorkManager wants its thread back: it has it, the work is long done. */
    @Override
    public void release() {
        RaLog.LOG.debugf("released by the work manager");
    }
}
