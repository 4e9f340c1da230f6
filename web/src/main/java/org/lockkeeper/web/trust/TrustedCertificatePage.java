package org.lockkeeper.web.trust;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.application.TrustedCertificateView;

/** One certificate of the database: what it says, how it was shown, and the decision. */
@Named
@ViewScoped
public class TrustedCertificatePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    TrustService service;

    @Inject
    FacesContext faces;

    private Long id;
    private String sha256;
    private transient TrustedCertificateView entry;
    private DecisionForm form;
    private long version;

    /** Reads the entry of the number, or the first one of the fingerprint; 404 where there is none. */
    public void load() throws IOException {
        entry = id == null ? ofFingerprint() : service.certificate(id).orElse(null);
        if (entry == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such certificate");
            faces.responseComplete();
        } else if (form == null) {
            show(entry);
        }
    }

    private TrustedCertificateView ofFingerprint() {
        return sha256 == null
                ? null
                : service.ofCertificate(sha256).stream().findFirst().orElse(null);
    }

    private void show(TrustedCertificateView shown) {
        entry = shown;
        id = shown.id();
        version = shown.version();
        form = new DecisionForm(shown.state(), shown.site(), shown.user());
    }

    /** Decides as the form says. */
    public void decide() {
        show(service.decide(id, form.decision(), version));
    }

    /** Forgets the certificate, and goes back to the board. */
    public String remove() {
        service.remove(id);
        return "/trust/index?faces-redirect=true";
    }

    /** Other decisions on the same certificate, for other Sites and users. */
    public List<TrustedCertificateView> getOthers() {
        return service.ofCertificate(entry.certificate().sha256()).stream()
                .filter(other -> other.id() != entry.id())
                .toList();
    }

    public TrustedCertificateView getEntry() {
        return entry;
    }

    public DecisionForm getForm() {
        return form;
    }

    /** From the address; null where the fingerprint is given. */
    public Long getId() {
        return id;
    }

    /** From the address; null where the fingerprint is given. */
    public void setId(Long id) {
        this.id = id;
    }

    /** From the address. */
    public String getSha256() {
        return sha256;
    }

    /** From the address. */
    public void setSha256(String sha256) {
        this.sha256 = sha256;
    }
}
