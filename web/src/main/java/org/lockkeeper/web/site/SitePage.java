package org.lockkeeper.web.site;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.web.system.Notices;

/** One Site: where it listens, which certificate it shows, where its files are; and its end. */
@Named
@ViewScoped
public class SitePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SiteService service;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private SiteForm form;
    private transient Map<String, Object> settings;
    private long version;
    private String repeatedName;
    private boolean asked;

    /** Fills the form from the Site that was read. */
    public void load() {
        SiteView site = current.getView();
        form = new SiteForm(site.definition());
        settings = site.settings();
        version = site.version();
    }

    /** Makes the Site what the form says. */
    public String save() {
        SiteView changed = service.change(current.getName(), form.definition(settings), version);
        current.setName(changed.name());
        notices.tellNext("saved", changed.name());
        return Addresses.again("/site/detail");
    }

    /** Opens the question before the Site is deleted. */
    public void ask() {
        asked = true;
        repeatedName = null;
    }

    /** Closes it. */
    public void cancel() {
        asked = false;
    }

    /** Deletes the Site and all that is in it, if its name was typed again. */
    public String delete() {
        if (!current.getName().equals(repeatedName)) {
            notices.warn("delete.otherName", current.getName());
            return null;
        }
        service.delete(current.getName(), true, version);
        notices.tellNext("deleted", current.getName());
        return "/site/index?faces-redirect=true";
    }

    /** The fields. */
    public SiteForm getForm() {
        return form;
    }

    /** Whether the question is open. */
    public boolean isAsked() {
        return asked;
    }

    /** The name, typed again before it is deleted. */
    public String getRepeatedName() {
        return repeatedName;
    }

    /** The name, typed again before it is deleted. */
    public void setRepeatedName(String repeatedName) {
        this.repeatedName = repeatedName;
    }
}
