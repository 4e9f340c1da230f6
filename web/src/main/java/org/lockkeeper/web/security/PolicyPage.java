package org.lockkeeper.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.HandshakeService;
import org.lockkeeper.application.HandshakeService.DryRunView;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerView.TlsLibraryView;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyPreview;
import org.lockkeeper.application.TlsPolicyPreview.Suite;
import org.lockkeeper.application.TlsPolicyService;
import org.lockkeeper.web.system.Notices;

/** The Server's TLS policy; each change of a field shows what would come of it, and whom it would lock out. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    TlsPolicyService service;

    @Inject
    HandshakeService handshakes;

    @Inject
    ServerService servers;

    @Inject
    Notices notices;

    private PolicyForm form;
    private transient TlsLibraryView library;
    private transient Map<String, Suite> known;
    private transient TlsPolicyPreview preview;
    private transient DryRunView dryRun;

    /** Reads what is in force. */
    @PostConstruct
    public void load() {
        form = new PolicyForm(service.policy(), getLibrary().cipherSuites());
        look();
    }

    /** What would come of the fields as they are. */
    public void look() {
        TlsPolicyInput input = form.input();
        preview = service.preview(input);
        dryRun = form.isChanged() && preview.errors().isEmpty() ? handshakes.dryRun(input) : null;
    }

    /** Puts it in force from the next handshake on. */
    public void save() {
        service.change(form.input(), form.version());
        notices.tell("security.saved");
        load();
    }

    /** The fields. */
    public PolicyForm getForm() {
        return form;
    }

    /** What the policy would be. */
    public TlsPolicyPreview getPreview() {
        if (preview == null) {
            look();
        }
        return preview;
    }

    /** Whom the change would lock out; null where nothing is changed, or the change would be refused. */
    public DryRunView getDryRun() {
        return dryRun;
    }

    /** What the runtime supports (mission R15). */
    public TlsLibraryView getLibrary() {
        if (library == null) {
            library = servers.server().tls();
        }
        return library;
    }

    /** Versions that are worth a box. */
    public List<String> getVersions() {
        return getLibrary().protocols().stream()
                .filter(protocol -> protocol.startsWith("TLSv1"))
                .toList();
    }

    /** Every suite that there is, by name, with its strength. */
    public Map<String, Suite> getKnown() {
        if (known == null) {
            known = new LinkedHashMap<>();
            List<String> all = getLibrary().cipherSuites();
            TlsPolicyInput everything = new TlsPolicyInput(null, all, null, null, null, null, null, null, null, null);
            service.preview(everything).cipherSuites().forEach(suite -> known.put(suite.name(), suite));
        }
        return known;
    }
}
