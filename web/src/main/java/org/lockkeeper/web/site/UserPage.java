package org.lockkeeper.web.site;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.lockkeeper.application.SettingsService;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserView;
import org.lockkeeper.web.settings.SettingsForm;
import org.lockkeeper.web.system.Notices;

/** One user: his password, his template, and what he overrides. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    UserService service;

    @Inject
    SettingsService settings;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private String name;
    private long version;
    private UserForm user;
    private SettingsForm form;

    /** Reads the user; 404 where there is none of this name. */
    public void load() throws IOException {
        UserView view =
                name == null ? null : service.user(current.getName(), name).orElse(null);
        if (view == null) {
            current.missing("user");
            return;
        }
        version = view.version();
        user = new UserForm(view);
        form = SettingsForm.of(settings.ofUser(current.getName(), name));
    }

    /** Makes the user what the form says. */
    public String save() {
        UserView changed = user.withPassword(
                form.values(), definition -> service.change(current.getName(), name, definition, version));
        name = changed.name();
        notices.tellNext("saved", name);
        return Addresses.again("/site/user");
    }

    /** Deletes him. */
    public String delete() {
        service.delete(current.getName(), name, version);
        notices.tellNext("deleted", name);
        return Addresses.ofSite("/site/users", current.getName());
    }

    /** From the address. */
    public String getName() {
        return name;
    }

    /** From the address. */
    public void setName(String name) {
        this.name = name;
    }

    /** His own fields. */
    public UserForm getUser() {
        return user;
    }

    /** What he overrides. */
    public SettingsForm getForm() {
        return form;
    }
}
