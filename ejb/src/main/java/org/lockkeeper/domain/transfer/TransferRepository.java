package org.lockkeeper.domain.transfer;

import java.util.List;

/** Where transfers are kept. Every method needs a transaction. */
public interface TransferRepository {

    /** Adds a record. */
    void add(TransferRecord transfer);

    /** The newest first. */
    List<TransferRecord> latest(int max);
}
