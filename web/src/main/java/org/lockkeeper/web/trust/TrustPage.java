package org.lockkeeper.web.trust;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** The board: a column for each state, and cards that are dragged, or moved by their buttons. */
@Named
@ViewScoped
public class TrustPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    TrustService service;

    @Inject
    FacesContext faces;

    private LazyDataModel<TrustedCertificateView> pending;
    private LazyDataModel<TrustedCertificateView> trusted;
    private LazyDataModel<TrustedCertificateView> distrusted;

    @PostConstruct
    void prepare() {
        pending = column("PENDING");
        trusted = column("TRUSTED");
        distrusted = column("DISTRUSTED");
    }

    private LazyDataModel<TrustedCertificateView> column(String state) {
        return new PagedModel<>(request -> service.certificates(state, request));
    }

    /**
     * Puts the card whose number and version came with the request into another column; where the decision holds stays.
     * Cards may have moved since this one was drawn, so that its place would mean another.
     */
    public void decide() {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        long id = Long.parseLong(sent.get("entry"));
        TrustedCertificateView entry = service.certificate(id)
                .orElseThrow(() -> new MissingObjectException("trusted certificate '" + id + "'"));
        TrustDecision decision = new TrustDecision(sent.get("state"), entry.site(), entry.user());
        service.decide(id, decision, Long.parseLong(sent.get("version")));
    }

    /** On whom nobody has decided, the last one seen first. */
    public LazyDataModel<TrustedCertificateView> getPending() {
        return pending;
    }

    /** Who may log in. */
    public LazyDataModel<TrustedCertificateView> getTrusted() {
        return trusted;
    }

    /** Who may not. */
    public LazyDataModel<TrustedCertificateView> getDistrusted() {
        return distrusted;
    }
}
