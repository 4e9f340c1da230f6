package org.lockkeeper.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.settings.Network;

/** Bans, and the scores that lead to them. Every method needs a transaction. */
public interface BanRepository {

    /** Those that have not ended, the newest first. */
    List<AddressBan> inForce(Instant now, int offset, int limit);

    /** How many have not ended. */
    long count(Instant now);

    /** The one of this number. */
    Optional<AddressBan> find(long id);

    /** The one of exactly this network, whether it has ended or not. */
    Optional<AddressBan> find(Network network);

    /** Keeps a new one, in the place of {@code old}. */
    void replace(Optional<AddressBan> old, AddressBan ban);

    /** Ends it. */
    void remove(AddressBan ban);

    /** The score of a network. */
    Optional<AbuseScore> score(Network network);

    /** Keeps a new one. */
    void add(AbuseScore score);

    /** Forgets it. */
    void remove(AbuseScore score);

    /** Forgets what has ended, scores since before {@code stale}, and the oldest automatic ones beyond {@code max}. */
    int prune(Instant now, Instant stale, int max);
}
