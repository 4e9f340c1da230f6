package org.lockkeeper.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;

/** The live sessions. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    SessionService service;

    @Inject
    FacesContext faces;

    private transient List<SessionView> sessions;
    private boolean paused;

    /** Reads them anew. */
    @PostConstruct
    public void refresh() {
        sessions = service.sessions();
    }

    /** Oldest first, as of the last refresh. */
    public List<SessionView> getSessions() {
        return sessions;
    }

    /** Whether the table stands still. */
    public boolean isPaused() {
        return paused;
    }

    /** Stops or starts the refresh. */
    public void togglePaused() {
        paused = !paused;
        refresh();
    }

    /**
     * Disconnects the session whose id came with the request: the table's rows may have moved since the button was
     * drawn, so the row's number would mean another session. It may still be closing when the list is read again, and a
     * paused table would show it for ever.
     */
    public void disconnect() {
        String id = faces.getExternalContext().getRequestParameterMap().get("session");
        boolean done = id != null && service.disconnect(id);
        tell(done ? "session.disconnected" : "session.gone");
        refresh();
        sessions = sessions.stream().filter(live -> !live.id().equals(id)).toList();
    }

    private void tell(String key) {
        ResourceBundle texts = faces.getApplication().getResourceBundle(faces, "msg");
        faces.addMessage(null, new FacesMessage(texts.getString(key)));
    }
}
