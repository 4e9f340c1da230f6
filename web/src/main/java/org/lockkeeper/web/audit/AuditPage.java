package org.lockkeeper.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.application.AuditService.AuditView;
import org.lockkeeper.web.system.Formats;
import org.lockkeeper.web.system.PagedModel;
import org.primefaces.model.LazyDataModel;

/** The audit trail and its filter. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    AuditService service;

    @Inject
    Formats formats;

    private LazyDataModel<AuditView> entries;
    private String actor;
    private String action;
    private LocalDateTime from;
    private LocalDateTime to;

    @PostConstruct
    void prepare() {
        entries = new PagedModel<>(request -> service.find(query(), request));
    }

    /** Forgets the filter. */
    public void reset() {
        actor = null;
        action = null;
        from = null;
        to = null;
    }

    private AuditQuery query() {
        return new AuditQuery(instant(from), instant(to), actor, action);
    }

    private Instant instant(LocalDateTime time) {
        return time == null ? null : time.atZone(formats.zone()).toInstant();
    }

    /** Newest first. */
    public LazyDataModel<AuditView> getEntries() {
        return entries;
    }

    /** Who did it; null for anybody. */
    public String getActor() {
        return actor;
    }

    /** Who did it; null for anybody. */
    public void setActor(String actor) {
        this.actor = actor;
    }

    /** What was done; null for anything. */
    public String getAction() {
        return action;
    }

    /** What was done; null for anything. */
    public void setAction(String action) {
        this.action = action;
    }

    /** Earliest time, in the server's zone; null for any. */
    public LocalDateTime getFrom() {
        return from;
    }

    /** Earliest time, in the server's zone; null for any. */
    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    /** Latest time, in the server's zone; null for any. */
    public LocalDateTime getTo() {
        return to;
    }

    /** Latest time, in the server's zone; null for any. */
    public void setTo(LocalDateTime to) {
        this.to = to;
    }
}
