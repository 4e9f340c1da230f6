package org.lockkeeper.domain.connection;

import java.util.List;
import java.util.Optional;

/** Where profiles are kept. Every method needs a transaction. */
public interface ConnectionProfileRepository {

    /** All, by name. */
    List<ConnectionProfile> all();

    /** The profile of this name. */
    Optional<ConnectionProfile> find(String name);

    /** Adds a new one. */
    void add(ConnectionProfile profile);

    /** Removes one. */
    void remove(ConnectionProfile profile);

    /** Writes what is pending, so that conflicts show now and the version is the new one. */
    void flush();
}
