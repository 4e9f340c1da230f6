package org.lockkeeper.web.site;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.web.settings.SettingsForm;
import org.lockkeeper.web.system.Notices;

/** What a Site sets for all below it. */
@Named
@ViewScoped
public class SiteSettingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SettingsService settings;

    @Inject
    SiteService sites;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private SettingsForm form;
    private transient SiteDefinition site;
    private long version;

    /** Reads what is in force. */
    public void load() {
        form = SettingsForm.of(settings.ofSite(current.getName()));
        site = current.getView().definition();
        version = current.getView().version();
    }

    /** Replaces the Site's own settings. */
    public String save() {
        sites.change(current.getName(), site.with(form.values()), version);
        notices.tellNext("saved", current.getName());
        return Addresses.again("/site/settings");
    }

    /** The settings. */
    public SettingsForm getForm() {
        return form;
    }
}
