package org.lockkeeper.web.event;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.EventRunService;
import org.lockkeeper.application.EventRunService.Backlog;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** Dead letters of all rules, and how much waits. */
@Named
@ViewScoped
public class RunsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    EventRunService service;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    private LazyDataModel<EventRunView> dead;

    @PostConstruct
    void prepare() {
        dead = new PagedModel<>(request -> service.inState("DEAD", request));
    }

    /** Newest first. */
    public LazyDataModel<EventRunView> getDead() {
        return dead;
    }

    /** What waits now. */
    public Backlog getBacklog() {
        return service.backlog();
    }

    /** Tries the run whose number came with the request again. */
    public void again() {
        notices.tell("run.again.done", service.runAgain(run()).rule());
    }

    /** Gives it up. */
    public void discard() {
        notices.tell("run.discard.done", service.discard(run()).rule());
    }

    private long run() {
        return Long.parseLong(
                faces.getExternalContext().getRequestParameterMap().getOrDefault("run", "0"));
    }
}
