package org.lockkeeper.domain.server;

import java.util.Optional;

/** Where the Server is kept. Every method needs a transaction. */
public interface ServerRepository {

    /** The Server; empty before the first start. */
    Optional<Server> find();

    /** The Server, locked until the transaction ends, so that a check of its version holds. */
    Server lock();

    /** Makes the Server and its first revision. */
    void add(Server server);

    /** Writes what has changed so far, so that versions are the new ones. */
    void flush();

    /** The revision as of this transaction. */
    long revision();

    /** Raises the revision, and answers the new one. */
    long nextRevision();
}
