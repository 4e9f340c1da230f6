package org.lockkeeper.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.IssuedCertificateView;
import org.lockkeeper.application.IssuingService;
import org.lockkeeper.application.IssuingService.Issued;
import org.lockkeeper.application.IssuingService.Signed;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.lockkeeper.web.system.Secrets;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.StreamedContent;

/** What a certificate signs for clients: their requests, whole key files, and what becomes of them. */
@Named
@ViewScoped
public class IssuingPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    IssuingService service;

    @Inject
    CertificatePage issuer;

    @Inject
    Notices notices;

    private LazyDataModel<IssuedCertificateView> issued;
    private FileInput request = new FileInput();
    private SubjectForm form = new SubjectForm();
    private Integer validityDays;
    private transient Signed signed;
    private transient String password;
    private String serialNumber;
    private String reason;
    private String dialog = "";

    @PostConstruct
    void prepare() {
        issued = new PagedModel<>(slice -> service.issued(issuer.getAlias(), slice));
    }

    /** Opens a dialog, {@code sign} or {@code issue}, empty; or closes it. */
    public void open(String name) {
        dialog = name;
        request = new FileInput();
        form = new SubjectForm();
        validityDays = null;
        signed = null;
    }

    /** Opens the question before a certificate is revoked. */
    public void ask(String serial) {
        serialNumber = serial;
        reason = "UNSPECIFIED";
        dialog = "revoke";
    }

    /** Signs a client's request. */
    public void sign() {
        signed = service.sign(issuer.getAlias(), request.content(), validityDays);
        notices.tell("certificate.signed", signed.certificate().subject().label());
    }

    /** Revokes the certificate that was asked about. */
    public void revoke() {
        service.revoke(issuer.getAlias(), serialNumber, reason);
        notices.tell("certificate.revoked", serialNumber);
        dialog = "";
    }

    /** What was signed, with the chain, PEM. */
    public StreamedContent getSignedPem() {
        String name = signed.certificate().serialNumber() + ".pem";
        return Downloads.of(name, "application/x-pem-file", signed.certificatePem() + signed.chainPem());
    }

    /** Makes key and certificate for a client; the server keeps no copy of the key. */
    public StreamedContent getKeyFile() {
        Issued made = Secrets.use(
                password,
                secret -> service.issue(issuer.getAlias(), form.clientOrder(), secret == null ? new char[0] : secret));
        dialog = "";
        String name = made.certificate().subject().label().replaceAll("[^A-Za-z0-9._-]", "_") + ".p12";
        return Downloads.of(name, "application/x-pkcs12", made.pkcs12());
    }

    /** Newest first. */
    public LazyDataModel<IssuedCertificateView> getIssued() {
        return issued;
    }

    /** The client's request. */
    public FileInput getRequest() {
        return request;
    }

    /** The client. */
    public SubjectForm getForm() {
        return form;
    }

    /** What was signed last, or null. */
    public Signed getSigned() {
        return signed;
    }

    /** Of a request to be signed; null for the default. */
    public Integer getValidityDays() {
        return validityDays;
    }

    /** Of a request to be signed; null for the default. */
    public void setValidityDays(Integer validityDays) {
        this.validityDays = validityDays;
    }

    /** Of the client's key file; never shown again. */
    public String getPassword() {
        return null;
    }

    /** Of the client's key file. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Why a certificate is revoked. */
    public String getReason() {
        return reason;
    }

    /** Why a certificate is revoked. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Of the certificate to be revoked. */
    public String getSerialNumber() {
        return serialNumber;
    }

    /** Which one is open. */
    public String getDialog() {
        return dialog;
    }
}
