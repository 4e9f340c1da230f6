package org.lockkeeper.web.site;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateService;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.web.settings.SettingsForm;
import org.lockkeeper.web.system.Notices;

/** One Settings Template; before a change is saved, the page says whom it reaches. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final PageRequest SOME = new PageRequest(0, 10);

    @Inject
    TemplateService service;

    @Inject
    SettingsService settings;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private String name;
    private String newName;
    private long users;
    private long version;
    private SettingsForm form;
    private transient List<Reach> reach = List.of();
    private boolean reviewed;

    /**
     * Whom the change of a setting reaches.
     *
     * @param users how many take it from the template
     * @param some their names, the first few
     */
    public record Reach(SettingView setting, long users, List<String> some) {}

    /** Reads the template; 404 where there is none of this name. */
    public void load() throws IOException {
        TemplateView template =
                name == null ? null : service.template(current.getName(), name).orElse(null);
        if (template == null) {
            current.missing("template");
            return;
        }
        newName = name;
        users = template.users();
        version = template.version();
        form = SettingsForm.of(settings.ofTemplate(current.getName(), name));
    }

    /** Finds out whom the changes reach. */
    public void review() {
        reviewed = true;
        reach = form.changed().stream().map(row -> reach(row.getSetting())).toList();
    }

    private Reach reach(SettingView setting) {
        Page<String> inheritors = service.inheritors(current.getName(), name, setting.key(), SOME);
        return new Reach(setting, inheritors.total(), inheritors.items());
    }

    /** Makes the template what the form says. */
    public String save() {
        service.change(current.getName(), name, new TemplateDefinition(newName, form.values()), version);
        notices.tellNext("saved", newName);
        name = newName;
        return Addresses.again("/site/template");
    }

    /** Deletes it. */
    public String delete() {
        service.delete(current.getName(), name, version);
        notices.tellNext("deleted", name);
        return Addresses.ofSite("/site/templates", current.getName());
    }

    /** From the address. */
    public String getName() {
        return name;
    }

    /** From the address. */
    public void setName(String name) {
        this.name = name;
    }

    /** Another one renames the template. */
    public String getNewName() {
        return newName;
    }

    /** Another one renames the template. */
    public void setNewName(String newName) {
        this.newName = newName;
    }

    /** How many belong to it. */
    public long getUsers() {
        return users;
    }

    /** The settings. */
    public SettingsForm getForm() {
        return form;
    }

    /** Whether to say whom the changes reach. */
    public boolean isReviewed() {
        return reviewed;
    }

    /** Of each setting that was changed. */
    public List<Reach> getReach() {
        return reach;
    }
}
