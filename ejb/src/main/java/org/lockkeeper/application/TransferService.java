package org.lockkeeper.application;

import java.util.List;

/** The transfers that have ended. */
public interface TransferService {

    /** The newest first. */
    List<TransferView> latest(int max);
}
