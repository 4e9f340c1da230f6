package org.lockkeeper.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** The users of a Site: found, made, and changed many at once. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    UserService service;

    @Inject
    CurrentSite current;

    @Inject
    Notices notices;

    private LazyDataModel<UserView> users;
    private transient List<UserView> selection = new ArrayList<>();
    private String search;
    private String template;
    private String target;
    private UserForm form = new UserForm();
    private boolean creating;

    @PostConstruct
    void prepare() {
        users = new PagedModel<>(
                request -> service.users(current.getName(), new UserQuery(search, template), request),
                UserView::name,
                name -> service.user(current.getName(), name).orElse(null));
    }

    /** Opens an empty form. */
    public void begin() {
        creating = true;
        form = new UserForm();
    }

    /** Closes the form. */
    public void cancel() {
        creating = false;
    }

    /** Makes the user. */
    public void create() {
        UserView made = form.withPassword(definition -> service.create(current.getName(), definition));
        notices.tell("created", made.name());
        creating = false;
    }

    /** Switches the selected ones on. */
    public void enable() {
        changeSelection(user -> new UserDefinition(user.name(), user.template(), true, user.settings(), null));
    }

    /** Switches the selected ones off; their sessions end. */
    public void disable() {
        changeSelection(user -> new UserDefinition(user.name(), user.template(), false, user.settings(), null));
    }

    /** Moves the selected ones to the template that was chosen. */
    public void move() {
        changeSelection(user -> user.in(target));
    }

    /** Deletes the selected ones; their files stay. */
    public void delete() {
        selection.forEach(user -> service.delete(current.getName(), user.name(), user.version()));
        notices.tell("users.deleted", selection.size());
        selection = new ArrayList<>();
    }

    private void changeSelection(UnaryOperator<UserDefinition> change) {
        selection.forEach(user ->
                service.change(current.getName(), user.name(), change.apply(user.definition()), user.version()));
        notices.tell("users.changed", selection.size());
        selection = new ArrayList<>();
    }

    /** By name, as filtered. */
    public LazyDataModel<UserView> getUsers() {
        return users;
    }

    /** Those that are ticked. */
    public List<UserView> getSelection() {
        return selection;
    }

    /** Those that are ticked. */
    public void setSelection(List<UserView> selection) {
        this.selection = selection == null ? new ArrayList<>() : new ArrayList<>(selection);
    }

    /** A part of the name; null for any. */
    public String getSearch() {
        return search;
    }

    /** A part of the name; null for any. */
    public void setSearch(String search) {
        this.search = search;
    }

    /** Only users of this template; null for any. */
    public String getTemplate() {
        return template;
    }

    /** Only users of this template; null for any. */
    public void setTemplate(String template) {
        this.template = template;
    }

    /** Where the selected ones are to be moved. */
    public String getTarget() {
        return target;
    }

    /** Where the selected ones are to be moved. */
    public void setTarget(String target) {
        this.target = target;
    }

    /** Whether the form is open. */
    public boolean isCreating() {
        return creating;
    }

    /** The user to be made. */
    public UserForm getForm() {
        return form;
    }
}
