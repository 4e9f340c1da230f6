package org.lockkeeper.web.site;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;

/** The Site that the address names: all pages of a Site begin with it. */
@Named
@ViewScoped
public class CurrentSite implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SiteService service;

    @Inject
    FacesContext faces;

    private String name;
    private transient SiteView view;

    /** Reads the Site; 404 where there is none of this name. */
    public void load() throws IOException {
        view = name == null ? null : service.site(name).orElse(null);
        if (view == null) {
            missing("Site");
        }
    }

    /** Answers 404. */
    void missing(String kind) throws IOException {
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such " + kind);
        faces.responseComplete();
    }

    /** From the address. */
    public String getName() {
        return name;
    }

    /** From the address. */
    public void setName(String name) {
        this.name = name;
    }

    /** The Site as it was when the page was opened. */
    public SiteView getView() {
        return view;
    }
}
