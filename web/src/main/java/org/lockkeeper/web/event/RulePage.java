package org.lockkeeper.web.event;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.DryRunView;
import org.lockkeeper.application.EventRuleService;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRunService;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** One rule: to be made or changed, what it would have done, and what it has done. */
@Named
@ViewScoped
public class RulePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    EventRuleService service;

    @Inject
    EventRunService runService;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    private String site;
    private String name;
    private long version;
    private RuleForm form = new RuleForm();
    private LazyDataModel<EventRunView> runs;
    private int days = 7;
    private String path;
    private transient DryRunView dryRun;

    @PostConstruct
    void prepare() {
        runs = new PagedModel<>(request -> runService.runs(site, name, request));
    }

    /** Reads the rule, unless a new one is to be made; 404 where there is none of this name. */
    public void load() throws IOException {
        if (isNewRule()) {
            return;
        }
        EventRuleView rule = service.rule(site, name).orElse(null);
        if (rule == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such rule");
            faces.responseComplete();
            return;
        }
        form = new RuleForm(rule);
        version = rule.version();
    }

    /** Whether it is yet to be made. */
    public boolean isNewRule() {
        return name == null;
    }

    /** Makes the rule, or makes it what the form says. */
    public String save() {
        EventRuleView saved =
                isNewRule() ? service.create(site, form.input()) : service.replace(site, name, form.input(), version);
        notices.tellNext("rule.saved", saved.name());
        return "/event/rule?faces-redirect=true&site=" + encode(site) + "&rule=" + encode(saved.name());
    }

    /** Deletes it; what it has begun goes on. */
    public String delete() {
        service.delete(site, name, version);
        notices.tellNext("deleted", name);
        return "/event/index?faces-redirect=true&site=" + encode(site);
    }

    /** Looks what the rule of the form would have done; saves and does nothing. */
    public void tryIt() {
        dryRun = service.dryRun(site, form.input(), days);
    }

    /** Runs the saved rule. */
    public void runNow() {
        boolean aboutFile = path != null && !path.isBlank();
        service.runNow(site, name, aboutFile ? Map.of("path", path) : Map.of());
        notices.tell("rule.begun", name);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What can start a rule. */
    public List<String> getTriggers() {
        return service.triggers();
    }

    /** From the address. */
    public String getSite() {
        return site;
    }

    /** From the address. */
    public void setSite(String site) {
        this.site = site;
    }

    /** From the address; null for a new one. */
    public String getName() {
        return name;
    }

    /** From the address; null for a new one. */
    public void setName(String name) {
        this.name = name;
    }

    /** The fields. */
    public RuleForm getForm() {
        return form;
    }

    /** Its history, newest first. */
    public LazyDataModel<EventRunView> getRuns() {
        return runs;
    }

    /** How far the dry run looks back. */
    public int getDays() {
        return days;
    }

    /** How far the dry run looks back. */
    public void setDays(int days) {
        this.days = days;
    }

    /** A file below the Site's root folder, for a run by hand. */
    public String getPath() {
        return path;
    }

    /** A file below the Site's root folder, for a run by hand. */
    public void setPath(String path) {
        this.path = path;
    }

    /** What came of the dry run; null before it. */
    public DryRunView getDryRun() {
        return dryRun;
    }
}
