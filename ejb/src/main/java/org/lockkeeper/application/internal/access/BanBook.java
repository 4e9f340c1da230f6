package org.lockkeeper.application.internal.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.access.AddressBan;
import org.lockkeeper.domain.access.BanRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.settings.Network;

/** Makes and ends bans, each with its audit entry. Needs a transaction, but for {@link #inForce}. */
@Dependent
public class BanBook {

    /** Of the automatic ones the oldest beyond these are forgotten. */
    static final int MAX_AUTOMATIC = 50_000;

    /** As many as the engine is told: the newest. */
    private static final int MAX_TOLD = 2 * MAX_AUTOMATIC;

    private final UnitOfWork transactions;
    private final BanRepository bans;
    private final AuditTrail audit;
    private final Event<BansChanged> changed;
    private final Clock clock;

    @Inject
    BanBook(UnitOfWork transactions, BanRepository bans, AuditTrail audit, Event<BansChanged> changed, Clock clock) {
        this.transactions = transactions;
        this.bans = bans;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** What the engine has to refuse, in a transaction of its own. */
    public List<org.lockkeeper.spi.session.AddressBan> inForce() {
        return transactions.call(() -> bans.inForce(clock.instant(), 0, MAX_TOLD).stream()
                .map(ban -> new org.lockkeeper.spi.session.AddressBan(
                        ban.network(), ban.expiresAt().orElse(Instant.MAX)))
                .toList());
    }

    /** Makes one, in the place of what there was for the same network. */
    void add(AddressBan ban) {
        bans.replace(bans.find(Network.parse(ban.network())), ban);
        String until = ban.expiresAt().map(Instant::toString).orElse("an administrator ends it");
        audit.record(new AuditEvent(
                ban.createdBy(),
                "",
                AuditAction.ADDRESS_BANNED,
                ObjectName.network(ban.network()),
                "",
                "until " + until,
                ban.reason()));
        changed.fire(new BansChanged());
    }

    /** Ends one; its address begins without points. */
    void remove(AddressBan ban, String actor) {
        bans.remove(ban);
        bans.score(Network.parse(ban.network())).ifPresent(bans::remove);
        audit.record(AuditEvent.of(
                actor, "", AuditAction.ADDRESS_UNBANNED, ObjectName.network(ban.network()), ban.reason()));
        changed.fire(new BansChanged());
    }
}
