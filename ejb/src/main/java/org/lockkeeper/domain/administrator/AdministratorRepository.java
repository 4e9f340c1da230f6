package org.lockkeeper.domain.administrator;

import java.util.List;
import java.util.Optional;

/** Where administrators are kept. Every method needs a transaction. */
public interface AdministratorRepository {

    /** The administrator of exactly this name. */
    Optional<Administrator> find(String name);

    /** A slice, by name. */
    List<Administrator> list(int offset, int limit);

    /** Those of this role who are enabled and confined to no Site. */
    List<Administrator> unconfined(String role);

    /** Removes him, and his API tokens. */
    void remove(Administrator administrator);

    /** How many there are. */
    long count();

    /** Adds a new one. */
    void add(Administrator administrator);

    /** As {@code UserRepository.replaceHash}. */
    void replaceHash(String name, String oldHash, String newHash);
}
