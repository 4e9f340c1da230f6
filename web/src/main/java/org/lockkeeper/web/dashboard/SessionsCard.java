package org.lockkeeper.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;

/** Who is connected at this moment. */
@Named
@RequestScoped
public class SessionsCard {

    private static final int SHOWN = 5;

    @Inject
    SessionService service;

    private List<SessionView> sessions;

    @PostConstruct
    void load() {
        sessions = service.sessions();
    }

    /** How many there are. */
    public int getCount() {
        return sessions.size();
    }

    /** How many of them transfer a file. */
    public long getTransferring() {
        return sessions.stream().filter(session -> session.transfer() != null).count();
    }

    /** The first few. */
    public List<SessionView> getFirst() {
        return sessions.stream().limit(SHOWN).toList();
    }
}
