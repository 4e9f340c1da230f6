package org.lockkeeper.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** One Site: where it listens, what its TLS looks like, and who may use it. */
@Named
@ViewScoped
public class SitePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SiteService service;

    @Inject
    UserService userService;

    @Inject
    FacesContext faces;

    private String name;
    private transient SiteView site;
    private LazyDataModel<UserView> users;

    @PostConstruct
    void prepare() {
        users = new PagedModel<>(request -> userService.users(name, UserQuery.ALL, request));
    }

    /** Reads the Site; 404 where there is none of this name. */
    public void load() throws IOException {
        site = name == null ? null : service.site(name).orElse(null);
        if (site == null) {
            ExternalContext external = faces.getExternalContext();
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such Site");
            faces.responseComplete();
        }
    }

    /** From the address. */
    public String getName() {
        return name;
    }

    /** From the address. */
    public void setName(String name) {
        this.name = name;
    }

    /** The Site. */
    public SiteView getSite() {
        return site;
    }

    /** Its users, by name. */
    public LazyDataModel<UserView> getUsers() {
        return users;
    }
}
