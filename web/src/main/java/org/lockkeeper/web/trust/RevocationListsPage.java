package org.lockkeeper.web.trust;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.file.UploadedFile;

/** Revocation lists of other authorities. */
@Named
@ViewScoped
public class RevocationListsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    RevocationListService service;

    @Inject
    FacesContext faces;

    private LazyDataModel<RevocationListView> lists;
    private String url;
    private transient UploadedFile file;

    @PostConstruct
    void prepare() {
        lists = new PagedModel<>(service::lists);
    }

    /** Fetches from the URL, and from then on. */
    public void addUrl() {
        service.addUrl(url);
        url = null;
    }

    /** Takes the file. */
    public void addFile() {
        service.addFile(file == null ? new byte[0] : file.getContent());
    }

    /** Fetches the one whose number came with the request. */
    public void renew() {
        service.renew(sent());
    }

    /** Forgets the one whose number came with the request. */
    public void remove() {
        service.remove(sent());
    }

    private long sent() {
        return Long.parseLong(
                faces.getExternalContext().getRequestParameterMap().get("list"));
    }

    /** By issuer. */
    public LazyDataModel<RevocationListView> getLists() {
        return lists;
    }

    /** To fetch from. */
    public String getUrl() {
        return url;
    }

    /** To fetch from. */
    public void setUrl(String url) {
        this.url = url;
    }

    /** PEM or DER. */
    public UploadedFile getFile() {
        return file;
    }

    /** PEM or DER. */
    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
