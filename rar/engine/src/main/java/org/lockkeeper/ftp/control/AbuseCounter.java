package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.session.AbuseReport;
import org.lockkeeper.spi.session.AbuseReport.Kind;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * Counts what clients should not do, and tells the business tier now and then in one. Bounded: of an attack from more
 * addresses at once than are counted, the rest comes up the next time.
 */
public final class AbuseCounter {

    private static final int MAX_COUNTED = 1_000;

    /** Not the alerts of clients that distrust our certificate, nor connections that are lost. */
    private static final Set<Outcome> BAD_HANDSHAKES = EnumSet.of(
            Outcome.NO_COMMON_VERSION,
            Outcome.NO_COMMON_SUITE,
            Outcome.NO_APPLICATION_PROTOCOL,
            Outcome.UNKNOWN_NAME,
            Outcome.TIMEOUT,
            Outcome.PROTOCOL_ERROR);

    private final Map<Key, Integer> counts = new ConcurrentHashMap<>();

    /** Whether a handshake that ends so counts. */
    static boolean isAbuse(Outcome outcome) {
        return BAD_HANDSHAKES.contains(outcome);
    }

    /** Counts one. */
    void seen(String site, InetAddress address, Kind kind) {
        Key key = new Key(site, address, kind);
        if (counts.size() < MAX_COUNTED || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** Hands over what was counted, on a worker. */
    public void tell(FtpsEndpoint endpoint, Executor workers) {
        List<AbuseReport> reports = take();
        if (reports.isEmpty()) {
            return;
        }
        try {
            workers.execute(() -> tell(endpoint, reports));
        } catch (RejectedExecutionException e) {
            EngineLog.LOG.abuseNotTaken(reports.size(), "all workers are busy");
        }
    }

    private static void tell(FtpsEndpoint endpoint, List<AbuseReport> reports) {
        try {
            endpoint.abused(reports);
        } catch (RuntimeException e) {
            EngineLog.LOG.abuseNotTaken(reports.size(), String.valueOf(RootCause.of(e)));
            EngineLog.LOG.debug("abuse not taken", e);
        }
    }

    private List<AbuseReport> take() {
        List<AbuseReport> reports = new ArrayList<>();
        for (Key key : counts.keySet()) {
            Integer count = counts.remove(key);
            reports.add(new AbuseReport(key.site, key.address, key.kind, count));
        }
        return reports;
    }

    private record Key(String site, InetAddress address, Kind kind) {}
}
