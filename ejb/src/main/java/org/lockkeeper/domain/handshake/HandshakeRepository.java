package org.lockkeeper.domain.handshake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the inventory of handshakes is kept. Every method needs a transaction. */
public interface HandshakeRepository {

    /** Adds a record. */
    void add(HandshakeRecord handshake);

    /** The record of this {@link HandshakeKind#digest}. */
    Optional<HandshakeRecord> byDigest(String digest);

    /** Those that match, the latest first. */
    List<HandshakeRecord> find(HandshakeFilter filter, int offset, int limit);

    /** How many match. */
    long count(HandshakeFilter filter);

    /** Forgets what was last seen before that time; tells how many records. */
    int removeBefore(Instant time);

    /** When the {@code n}th latest record was last seen; empty where there are fewer. */
    Optional<Instant> lastOfLatest(int n);
}
