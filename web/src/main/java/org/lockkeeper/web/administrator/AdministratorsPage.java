package org.lockkeeper.web.administrator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.AdministratorsService;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** The administrators: who they are, and what they may do. */
@Named
@ViewScoped
public class AdministratorsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    AdministratorsService service;

    @Inject
    SiteService sites;

    @Inject
    Notices notices;

    private LazyDataModel<AdministratorDetails> administrators;
    private AdministratorForm form = new AdministratorForm();
    private boolean editing;

    @PostConstruct
    void prepare() {
        administrators = new PagedModel<>(request -> service.administrators(request));
    }

    /** Opens an empty form. */
    public void begin() {
        form = new AdministratorForm();
        editing = true;
    }

    /** Opens the form of one, read anew. */
    public void edit(String name) {
        form = service.administrator(name).map(AdministratorForm::new).orElseGet(AdministratorForm::new);
        editing = true;
    }

    /** Closes the form. */
    public void cancel() {
        editing = false;
    }

    /** Makes or changes him. */
    public void save() {
        boolean isNew = form.getOldName() == null;
        AdministratorDetails saved = form.use(
                input -> isNew ? service.create(input) : service.change(form.getOldName(), input, form.version()));
        notices.tell(isNew ? "created" : "administrator.saved", saved.name());
        editing = false;
    }

    /** Deletes him, as the form has seen him. */
    public void delete() {
        service.delete(form.getOldName(), form.version());
        notices.tell("deleted", form.getOldName());
        editing = false;
    }

    /** Demands no second factor of him any more. */
    public void resetSecondFactor() {
        service.resetSecondFactor(form.getOldName());
        notices.tell("administrator.factorReset", form.getOldName());
        edit(form.getOldName());
    }

    /** By name. */
    public LazyDataModel<AdministratorDetails> getAdministrators() {
        return administrators;
    }

    /** From the mightiest down. */
    public List<String> getRoles() {
        return Roles.ALL;
    }

    /** Names of all Sites. */
    public List<String> getSites() {
        return sites.sites(new PageRequest(0, PageRequest.MAX_LIMIT)).items().stream()
                .map(SiteView::name)
                .toList();
    }

    /** The one that is edited. */
    public AdministratorForm getForm() {
        return form;
    }

    /** Whether the form is open. */
    public boolean isEditing() {
        return editing;
    }
}
