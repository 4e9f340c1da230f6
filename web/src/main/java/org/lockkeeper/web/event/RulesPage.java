package org.lockkeeper.web.event;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lockkeeper.application.EventRuleService;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.web.system.Notices;
import org.primefaces.event.ReorderEvent;

/** The event rules of a Site, in their order. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    EventRuleService service;

    @Inject
    SiteService sites;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    private String site;
    private transient List<EventRuleView> rules;

    /** Reads the rules of the Site of the address, or of the first one. */
    public void load() {
        if (site == null || site.isBlank()) {
            site = getSites().stream().findFirst().orElse(null);
        }
        rules = null;
    }

    /** In their order. */
    public List<EventRuleView> getRules() {
        if (rules == null) {
            rules = site == null ? List.of() : new ArrayList<>(service.rules(site));
        }
        return rules;
    }

    /** Names of all Sites. */
    public List<String> getSites() {
        return sites.sites(new PageRequest(0, PageRequest.MAX_LIMIT)).items().stream()
                .map(SiteView::name)
                .toList();
    }

    /** Puts the rule that came with the request one place up. */
    public void up() {
        move(-1);
    }

    /** Puts it one place down. */
    public void down() {
        move(1);
    }

    private void move(int by) {
        List<String> names = names();
        int from = names.indexOf(rule());
        int to = from + by;
        if (from >= 0 && to >= 0 && to < names.size()) {
            Collections.swap(names, from, to);
            reorder(names);
        }
    }

    /** A row was dragged to another place. */
    public void dragged(ReorderEvent event) {
        List<String> names = names();
        names.add(event.getToIndex(), names.remove(event.getFromIndex()));
        reorder(names);
    }

    private void reorder(List<String> names) {
        service.reorder(site, names);
        rules = null;
        notices.tell("rules.reordered");
    }

    /** Turns the rule on or off. */
    public void toggle() {
        String name = rule();
        boolean on = service.rule(site, name).map(EventRuleView::enabled).orElse(false);
        service.enable(site, name, !on);
        rules = null;
        notices.tell(on ? "rule.isOff" : "rule.isOn", name);
    }

    private List<String> names() {
        return new ArrayList<>(
                service.rules(site).stream().map(EventRuleView::name).toList());
    }

    /** By name, not by row: rows may have moved since the button was drawn. */
    private String rule() {
        return faces.getExternalContext().getRequestParameterMap().get("rule");
    }

    /** From the address. */
    public String getSite() {
        return site;
    }

    /** From the address, or the choice. */
    public void setSite(String site) {
        this.site = site;
        rules = null;
    }
}
