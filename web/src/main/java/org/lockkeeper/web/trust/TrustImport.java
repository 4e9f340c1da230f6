package org.lockkeeper.web.trust;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lockkeeper.application.TrustService;
import org.lockkeeper.application.TrustedCertificateView;
import org.primefaces.model.file.UploadedFile;

/** Brings certificates from a file or from text, and decides on them at once. */
@Named
@ViewScoped
public class TrustImport implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    TrustService service;

    private transient UploadedFile file;
    private String text;
    private final DecisionForm form = new DecisionForm("TRUSTED", null, null);

    /** Takes them; one leads to its page, several to the board. */
    public String add() {
        List<TrustedCertificateView> added = service.add(content(), form.decision());
        return added.size() == 1
                ? "/trust/detail?faces-redirect=true&id=" + added.get(0).id()
                : "/trust/index?faces-redirect=true";
    }

    private byte[] content() {
        if (file != null && file.getSize() > 0) {
            return file.getContent();
        }
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Beats the text. */
    public UploadedFile getFile() {
        return file;
    }

    /** Beats the text. */
    public void setFile(UploadedFile file) {
        this.file = file;
    }

    /** PEM. */
    public String getText() {
        return text;
    }

    /** PEM. */
    public void setText(String text) {
        this.text = text;
    }

    /** What is decided on all of them. */
    public DecisionForm getForm() {
        return form;
    }
}
