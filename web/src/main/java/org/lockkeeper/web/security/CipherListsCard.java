package org.lockkeeper.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.CipherListService;
import org.lockkeeper.application.CipherListView;
import org.lockkeeper.web.system.Notices;

/** Named cipher lists: to be used by a policy, copied under another name, and deleted again. */
@Named
@ViewScoped
public class CipherListsCard implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    CipherListService service;

    @Inject
    Notices notices;

    private transient List<CipherListView> lists;
    private String name;

    /** Reads them anew. */
    @PostConstruct
    public void refresh() {
        lists = service.lists();
    }

    /** All of them, those of the product first. */
    public List<CipherListView> getLists() {
        if (lists == null) {
            refresh();
        }
        return lists;
    }

    /** Keeps the suites that the policy would have, in their order, under the name that was typed. */
    public void keep(List<String> suites) {
        service.create(new CipherListInput(name, suites, null, null));
        notices.tell("security.list.made", name);
        name = null;
        refresh();
    }

    /** Deletes one of the administrators' own. */
    public void delete(CipherListView list) {
        service.delete(list.name(), list.version());
        notices.tell("security.list.deleted", list.name());
        refresh();
    }

    /** Of the list to be made. */
    public String getName() {
        return name;
    }

    /** Of the list to be made. */
    public void setName(String name) {
        this.name = name;
    }
}
