package org.lockkeeper.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** All Sites. */
@Named
@ViewScoped
public class SitesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SiteService service;

    private LazyDataModel<SiteView> sites;

    @PostConstruct
    void prepare() {
        sites = new PagedModel<>(request -> service.sites(request));
    }

    /** By name. */
    public LazyDataModel<SiteView> getSites() {
        return sites;
    }
}
