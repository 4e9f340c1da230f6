package org.lockkeeper.domain.transfer;

import java.util.List;
import java.util.Set;

/** Where transfers are kept. Every method needs a transaction. */
public interface TransferRepository {

    /** Adds a record. */
    void add(TransferRecord transfer);

    /** The newest first. */
    List<TransferRecord> latest(int max);

    /** The same, of some Sites. */
    List<TransferRecord> latest(Set<String> sites, int max);
}
