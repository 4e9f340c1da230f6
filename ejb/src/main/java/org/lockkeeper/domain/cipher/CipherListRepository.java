package org.lockkeeper.domain.cipher;

import java.util.List;
import java.util.Optional;

/** Where administrators' own lists are kept. Every method needs a transaction. */
public interface CipherListRepository {

    /** By name. */
    List<CipherList> all();

    /** The list of exactly this name. */
    Optional<CipherList> find(String name);

    /** Keeps a new one. */
    void add(CipherList list);

    /** Forgets one. */
    void remove(CipherList list);

    /** Writes what has changed so far, so that versions are the new ones. */
    void flush();
}
