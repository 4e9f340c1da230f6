package org.lockkeeper.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.application.AuditService.AuditView;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;

/** The logins that were refused during the last day, with the reason that no client was told. */
@Named
@RequestScoped
public class RefusalsCard {

    private static final int SHOWN = 5;
    private static final Duration LATELY = Duration.ofDays(1);
    private static final String REFUSED = "LOGIN_REFUSED";

    @Inject
    AuditService service;

    private Page<AuditView> refusals;

    @PostConstruct
    void load() {
        AuditQuery lately = new AuditQuery(Instant.now().minus(LATELY), null, null, REFUSED);
        refusals = service.find(lately, new PageRequest(0, SHOWN));
    }

    /** How many there were. */
    public long getCount() {
        return refusals.total();
    }

    /** The newest few. */
    public List<AuditView> getLatest() {
        return refusals.items();
    }
}
