package org.lockkeeper.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** All Sites, and how to make one. */
@Named
@ViewScoped
public class SitesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SiteService service;

    @Inject
    Notices notices;

    private LazyDataModel<SiteView> sites;
    private SiteForm form;
    private boolean creating;

    @PostConstruct
    void prepare() {
        sites = new PagedModel<>(request -> service.sites(request));
        form = new SiteForm(SiteDefinition.named(null));
    }

    /** Opens an empty form, with a listener that most will want. */
    public void begin() {
        creating = true;
        form = new SiteForm(SiteDefinition.named(null));
        form.addListener();
    }

    /** Closes the form. */
    public void cancel() {
        creating = false;
    }

    /** Makes the Site and goes to it. */
    public String create() {
        SiteView made = service.create(form.definition(Map.of()));
        notices.tellNext("site.created", made.name());
        return "/site/detail?faces-redirect=true&site=" + Addresses.encode(made.name());
    }

    /** By name. */
    public LazyDataModel<SiteView> getSites() {
        return sites;
    }

    /** Whether the form is open. */
    public boolean isCreating() {
        return creating;
    }

    /** The Site to be made. */
    public SiteForm getForm() {
        return form;
    }
}
