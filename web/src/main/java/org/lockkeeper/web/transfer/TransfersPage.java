package org.lockkeeper.web.transfer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.TransferService;
import org.lockkeeper.application.TransferView;

/** The transfers that have ended. */
@Named
@ViewScoped
public class TransfersPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;

    @Inject
    TransferService service;

    private transient List<TransferView> transfers;

    /** Reads them anew. */
    @PostConstruct
    public void refresh() {
        transfers = service.latest(SHOWN);
    }

    /** Newest first. */
    public List<TransferView> getTransfers() {
        return transfers;
    }
}
