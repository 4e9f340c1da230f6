package org.lockkeeper.domain.administrator;

import java.util.Optional;

/** Where administrators are kept. Every method needs a transaction. */
public interface AdministratorRepository {

    /** The administrator of exactly this name. */
    Optional<Administrator> find(String name);

    /** How many there are. */
    long count();

    /** Adds a new one. */
    void add(Administrator administrator);

    /** As {@code UserRepository.replaceHash}. */
    void replaceHash(String name, String oldHash, String newHash);
}
