package org.lockkeeper.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.CertificatePreview;
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.lockkeeper.web.system.Secrets;
import org.primefaces.model.LazyDataModel;

/** The server certificates; made here, or imported after a look at what the file holds. */
@Named
@ViewScoped
public class CertificatesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    CertificateService service;

    @Inject
    Notices notices;

    private LazyDataModel<ServerCertificateView> certificates;
    private SubjectForm form = new SubjectForm();
    private FileInput file = new FileInput();
    private transient CertificatePreview preview;
    private transient String password;
    private String dialog = "";

    @PostConstruct
    void prepare() {
        certificates = new PagedModel<>(request -> service.certificates(request));
    }

    /** Opens a dialog, {@code create} or {@code import}, empty; or closes it. */
    public void open(String name) {
        dialog = name;
        form = new SubjectForm();
        file = new FileInput();
        preview = null;
        password = null;
    }

    /** Makes key, certificate and request. */
    public String create() {
        return show(service.create(form.order()), "created");
    }

    /** Looks into the file; nothing is saved. */
    public void look() {
        preview = null;
        preview = Secrets.use(password, secret -> service.preview(file.content(), orEmpty(secret)));
    }

    /** Takes key and certificate from the file. */
    public String take() {
        return show(
                Secrets.use(password, secret -> service.importKey(form.getAlias(), file.content(), orEmpty(secret))),
                "certificate.imported");
    }

    private String show(ServerCertificateView made, String notice) {
        notices.tellNext(notice, made.alias());
        return CertificatePage.address(made.alias());
    }

    private static char[] orEmpty(char[] secret) {
        return secret == null ? new char[0] : secret;
    }

    /** Of the file; never shown again. */
    public String getPassword() {
        return null;
    }

    /** Of the file; what was typed stays until something else is. */
    public void setPassword(String password) {
        this.password = password == null ? this.password : password;
    }

    /** By alias. */
    public LazyDataModel<ServerCertificateView> getCertificates() {
        return certificates;
    }

    /** The certificate to be made. */
    public SubjectForm getForm() {
        return form;
    }

    /** The file to be imported. */
    public FileInput getFile() {
        return file;
    }

    /** What the file holds, or null. */
    public CertificatePreview getPreview() {
        return preview;
    }

    /** Which one is open. */
    public String getDialog() {
        return dialog;
    }
}
