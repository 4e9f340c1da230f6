package org.lockkeeper.web.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;

/** Which listeners clients can reach, and how to try it. */
@Named
@RequestScoped
public class ListenersCard {

    private static final String COMMAND = "curl --ssl-reqd --insecure --user demo --upload-file hello.txt %s://%s:%d/";

    @Inject
    ServerService service;

    @Inject
    ExternalContext faces;

    private ServerStatusView status;
    private boolean sslEnabled;

    @PostConstruct
    void load() {
        status = service.status();
        sslEnabled = service.server().sslEnabled();
    }

    /** The whole of it. */
    public ServerStatusView getStatus() {
        return status;
    }

    /** Why the newest configuration is not in force; empty where it is. */
    public String getError() {
        return status.error().orElse("");
    }

    /** Each listener. */
    public List<ListenerView> getListeners() {
        return status.listeners();
    }

    /** How many are bound. */
    public long getBound() {
        return status.listeners().stream().filter(ListenerView::bound).count();
    }

    /** The Server's gate. */
    public boolean isSslEnabled() {
        return sslEnabled;
    }

    /** A line for a shell that uploads a file, without a password (curl asks for it); empty where nothing is bound. */
    public String getFirstUpload() {
        return status.listeners().stream()
                .filter(ListenerView::bound)
                .findFirst()
                .map(this::command)
                .orElse("");
    }

    private String command(ListenerView listener) {
        String scheme = listener.mode().equals("IMPLICIT") ? "ftps" : "ftp";
        return String.format(COMMAND, scheme, faces.getRequestServerName(), listener.port());
    }
}
