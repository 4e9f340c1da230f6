package org.lockkeeper.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.HandshakeService;
import org.lockkeeper.application.HandshakeService.HandshakeView;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** What clients negotiated in the last days, and what they failed on. */
@Named
@ViewScoped
public class HandshakesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    HandshakeService service;

    private String outcome;
    private LazyDataModel<HandshakeView> handshakes;

    @PostConstruct
    void prepare() {
        handshakes = new PagedModel<>(request -> service.handshakes(null, outcome, request));
    }

    /** The latest first. */
    public LazyDataModel<HandshakeView> getHandshakes() {
        return handshakes;
    }

    /** Those that ended so alone; null for all. */
    public String getOutcome() {
        return outcome;
    }

    /** Those that ended so alone; null for all. */
    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
