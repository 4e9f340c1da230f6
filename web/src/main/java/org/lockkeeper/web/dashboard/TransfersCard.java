package org.lockkeeper.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.TransferService;
import org.lockkeeper.application.TransferView;

/** The files that came and went lately. */
@Named
@RequestScoped
public class TransfersCard {

    private static final int SHOWN = 5;

    @Inject
    TransferService service;

    private List<TransferView> latest;

    @PostConstruct
    void load() {
        latest = service.latest(SHOWN);
    }

    /** Newest first. */
    public List<TransferView> getLatest() {
        return latest;
    }
}
