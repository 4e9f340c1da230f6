package org.lockkeeper.domain.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where foreign revocation lists are kept. Every method needs a transaction. */
public interface RevocationListRepository {

    /** The list of this id. */
    Optional<RevocationListFile> find(long id);

    /** The list that comes from this URL. */
    Optional<RevocationListFile> ofUrl(String url);

    /** A slice of all, by issuer. */
    List<RevocationListFile> list(int offset, int limit);

    /** How many there are. */
    long count();

    /** Ids and versions of all lists of an issuer, so that one who has read them need not read them again. */
    List<Revision> ofIssuer(String issuerKey);

    /** Those that are to be fetched now. */
    List<RevocationListFile> due(Instant now);

    /** Adds a new one. */
    void add(RevocationListFile list);

    /** Forgets one. */
    void remove(RevocationListFile list);

    /** Writes what has changed so far. */
    void flush();

    /** One state of one list. */
    record Revision(long id, long version) {}
}
