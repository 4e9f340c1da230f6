package org.lockkeeper.domain.user;

import java.util.List;
import java.util.Optional;

/** Where users are kept. Every method needs a transaction. */
public interface UserRepository {

    /** The user of exactly this name on this Site. */
    Optional<User> find(String site, String name);

    /** A slice of a Site's users, by name. */
    List<User> list(String site, int offset, int limit);

    /** How many a Site has. */
    long count(String site);

    /** Adds a new one. */
    void add(User user);

    /**
     * Puts the new hash of the same password in place of the old one; does nothing where the password was changed in
     * the meantime.
     */
    void replaceHash(String site, String name, String oldHash, String newHash);
}
