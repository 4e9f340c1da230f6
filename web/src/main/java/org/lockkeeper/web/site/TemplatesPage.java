package org.lockkeeper.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateService;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** The Settings Templates of a Site, and how to make one. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    TemplateService service;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private LazyDataModel<TemplateView> templates;
    private String newName;
    private String copyOf;
    private boolean creating;

    @PostConstruct
    void prepare() {
        templates = new PagedModel<>(request -> service.templates(current.getName(), request));
    }

    /** Opens the form. */
    public void begin() {
        creating = true;
        newName = null;
        copyOf = null;
    }

    /** Closes it. */
    public void cancel() {
        creating = false;
    }

    /** Makes a template, as a copy where one was chosen, and goes to it. */
    public String create() {
        Map<String, Object> settings = copyOf == null
                ? Map.of()
                : service.template(current.getName(), copyOf)
                        .map(TemplateView::settings)
                        .orElse(Map.of());
        TemplateView made = service.create(current.getName(), new TemplateDefinition(newName, settings));
        notices.tellNext("created", made.name());
        return Addresses.ofSite("/site/template", current.getName()) + "&template=" + Addresses.encode(made.name());
    }

    /** By name. */
    public LazyDataModel<TemplateView> getTemplates() {
        return templates;
    }

    /** Names of all that can be copied, or chosen for a user. */
    public List<String> getNames() {
        return service.templates(current.getName(), new PageRequest(0, PageRequest.MAX_LIMIT)).items().stream()
                .map(TemplateView::name)
                .toList();
    }

    /** Whether the form is open. */
    public boolean isCreating() {
        return creating;
    }

    /** Of the template to be made. */
    public String getNewName() {
        return newName;
    }

    /** Of the template to be made. */
    public void setNewName(String newName) {
        this.newName = newName;
    }

    /** The template whose settings the new one begins with; null for none. */
    public String getCopyOf() {
        return copyOf;
    }

    /** The template whose settings the new one begins with; null for none. */
    public void setCopyOf(String copyOf) {
        this.copyOf = copyOf;
    }
}
