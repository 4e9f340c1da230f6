package org.lockkeeper.application.internal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.access.Abuse;
import org.lockkeeper.domain.access.AbuseScore;
import org.lockkeeper.domain.access.AddressBan;
import org.lockkeeper.domain.access.BanPolicy;
import org.lockkeeper.domain.access.BanRepository;
import org.lockkeeper.domain.access.ClientNetwork;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.session.AbuseReport;

/**
 * Adds up what addresses do wrong, and bans those with too many points. One at a time: two that begin a score for the same
 * address would exclude each other.
 */
@ApplicationScoped
public class Offences {

    private final UnitOfWork transactions;
    private final ServerRepository servers;
    private final BanRepository bans;
    private final BanBook book;
    private final Clock clock;

    /** For the client proxy. */
    protected Offences() {
        this(null, null, null, null, null);
    }

    @Inject
    Offences(UnitOfWork transactions, ServerRepository servers, BanRepository bans, BanBook book, Clock clock) {
        this.transactions = transactions;
        this.servers = servers;
        this.bans = bans;
        this.book = book;
        this.clock = clock;
    }

    /** What the engine has seen. */
    public synchronized void seen(List<AbuseReport> reports) {
        transactions.run(() -> {
            BanPolicy policy = policy();
            reports.forEach(report -> count(
                    policy,
                    report.address(),
                    Abuse.valueOf(report.kind().name()),
                    report.count(),
                    "Site " + report.site()));
        });
    }

    /** A login that was refused. */
    public synchronized void failedLogin(String site, InetAddress address) {
        transactions.run(() -> count(policy(), address, Abuse.FAILED_LOGIN, 1, "Site " + site));
    }

    /** Forgets bans that have ended, and points that no longer count. */
    public synchronized void tidy() {
        transactions.run(() -> {
            Instant now = clock.instant();
            bans.prune(now, now.minus(policy().window()), BanBook.MAX_AUTOMATIC);
        });
    }

    private BanPolicy policy() {
        return new BanPolicy(SettingsResolver.of(servers.find().orElseThrow()));
    }

    private void count(BanPolicy policy, InetAddress address, Abuse abuse, int count, String where) {
        long points = policy.points(address, abuse, count);
        if (points == 0) {
            return;
        }
        Network network = ClientNetwork.of(address);
        Instant now = clock.instant();
        AbuseScore score = bans.score(network).orElseGet(() -> begin(network, now));
        score.add(points, now, policy.window());
        if (policy.exceeded(score.points()) && !banned(network, now)) {
            ban(policy, network, "%d points; at last: %s, %s".formatted(score.points(), abuse.text(), where), now);
            bans.remove(score);
        }
    }

    private AbuseScore begin(Network network, Instant now) {
        AbuseScore score = new AbuseScore(network, now);
        bans.add(score);
        return score;
    }

    /** What still comes of connections from before the ban does not prolong it. */
    private boolean banned(Network network, Instant now) {
        Optional<AddressBan> ban = bans.find(network);
        return ban.isPresent()
                && ban.get().expiresAt().filter(end -> !end.isAfter(now)).isEmpty();
    }

    private void ban(BanPolicy policy, Network network, String reason, Instant now) {
        Instant until = now.plus(policy.duration());
        book.add(new AddressBan(network, AddressBan.Origin.AUTOMATIC, AuditEvent.SYSTEM, reason, now, until));
        EjbLog.LOG.addressBanned(network, until, reason);
    }
}
