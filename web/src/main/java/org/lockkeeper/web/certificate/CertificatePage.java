package org.lockkeeper.web.certificate;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.application.CertificatePreview;
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.KeyExportService;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.Secrets;
import org.primefaces.model.StreamedContent;

/** One server certificate: what it says, the CA's reply for it, its key for a backup, and its end. */
@Named
@ViewScoped
public class CertificatePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String PEM = "application/x-pem-file";

    @Inject
    CertificateService service;

    @Inject
    KeyExportService keys;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    private String alias;
    private transient ServerCertificateView view;
    private FileInput reply = new FileInput();
    private transient CertificatePreview preview;
    private String dialog = "";
    private transient String filePassword;
    private transient String ownPassword;

    /** The address of a certificate's page. */
    static String address(String alias) {
        return "/certificate/detail?faces-redirect=true&alias=" + URLEncoder.encode(alias, StandardCharsets.UTF_8);
    }

    /** Reads it; 404 where there is none of this alias. */
    public void load() throws IOException {
        view = alias == null ? null : service.certificate(alias).orElse(null);
        if (view == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such certificate");
            faces.responseComplete();
        }
    }

    /** Opens a dialog, {@code complete} or {@code export}, empty; or closes it. */
    public void open(String name) {
        dialog = name;
        reply = new FileInput();
        preview = null;
    }

    /** Looks into the CA's reply; nothing is saved. */
    public void look() {
        preview = null;
        preview = service.preview(reply.content(), new char[0]);
    }

    /** The CA's reply takes the place of the present certificate. */
    public String complete() {
        service.replaceChain(alias, reply.content(), view.version());
        notices.tellNext("certificate.completed", alias);
        return address(alias);
    }

    /** Deletes key and certificate. */
    public String delete() {
        service.delete(alias);
        notices.tellNext("deleted", alias);
        return "/certificate/index?faces-redirect=true";
    }

    /** The certificate alone, PEM. */
    public StreamedContent getPem() {
        return Downloads.of(alias + ".pem", PEM, view.certificate().pem());
    }

    /** With its chain, PEM. */
    public StreamedContent getChain() {
        return Downloads.of(alias + "-chain.pem", PEM, view.chainPem());
    }

    /** The signing request, PEM. */
    public StreamedContent getRequest() {
        return Downloads.of(alias + ".csr", PEM, view.requestPem());
    }

    /** Key and chain as PKCS#12, for who gives his own password again. */
    public StreamedContent getKeyFile() {
        byte[] file = Secrets.use(
                filePassword,
                outer -> Secrets.use(ownPassword, own -> keys.pkcs12(alias, orEmpty(outer), orEmpty(own))));
        return Downloads.of(alias + ".p12", "application/x-pkcs12", file);
    }

    private static char[] orEmpty(char[] secret) {
        return secret == null ? new char[0] : secret;
    }

    /** From the address. */
    public String getAlias() {
        return alias;
    }

    /** From the address. */
    public void setAlias(String alias) {
        this.alias = alias;
    }

    /** What is in force under the alias. */
    public ServerCertificateView getView() {
        return view;
    }

    /** The CA's reply. */
    public FileInput getReply() {
        return reply;
    }

    /** What it holds, or null. */
    public CertificatePreview getPreview() {
        return preview;
    }

    /** Which one is open. */
    public String getDialog() {
        return dialog;
    }

    /** For the key file; never shown again. */
    public String getFilePassword() {
        return null;
    }

    /** For the key file. */
    public void setFilePassword(String filePassword) {
        this.filePassword = filePassword;
    }

    /** The administrator's; never shown again. */
    public String getOwnPassword() {
        return null;
    }

    /** The administrator's. */
    public void setOwnPassword(String ownPassword) {
        this.ownPassword = ownPassword;
    }
}
