package org.lockkeeper.web.event;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lockkeeper.application.ConnectionProfileService;
import org.lockkeeper.application.ConnectionProfileView;
import org.lockkeeper.application.ConnectionTestView;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.web.system.Notices;

/** The remote hosts that rules may reach: made, changed, tried and deleted. */
@Named
@ViewScoped
public class ProfilesPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final List<String> MODES =
            List.of("FTPS_EXPLICIT", "FTPS_IMPLICIT", "FTP", "HTTPS", "SMTP_STARTTLS", "SMTPS");
    private static final List<String> TRUSTS = List.of("DATABASE", "PINNED", "PUBLIC");

    @Inject
    ConnectionProfileService service;

    @Inject
    FacesContext faces;

    @Inject
    Notices notices;

    private transient List<ConnectionProfileView> profiles;
    private ProfileForm form = new ProfileForm();
    private boolean editing;
    private boolean newProfile;
    private long version;
    private String tested;
    private transient ConnectionTestView result;

    /** By name. */
    public List<ConnectionProfileView> getProfiles() {
        if (profiles == null) {
            profiles = service.profiles();
        }
        return profiles;
    }

    /** Opens an empty form. */
    public void begin() {
        form = new ProfileForm();
        newProfile = true;
        editing = true;
    }

    /** Opens the form of the profile that came with the request. */
    public void edit() {
        ConnectionProfileView profile = requested();
        form = new ProfileForm(profile);
        version = profile.version();
        newProfile = false;
        editing = true;
    }

    /** Closes the form. */
    public void cancel() {
        editing = false;
    }

    /** Makes the profile, or makes it what the form says. */
    public void save() {
        ConnectionProfileView saved =
                newProfile ? service.create(form.input()) : service.replace(form.getName(), form.input(), version);
        notices.tell("profile.saved", saved.name());
        editing = false;
        profiles = null;
    }

    /** Deletes the profile that came with the request. */
    public void delete() {
        ConnectionProfileView profile = requested();
        service.delete(profile.name(), profile.version());
        notices.tell("deleted", profile.name());
        profiles = null;
    }

    /** Tries the profile that came with the request. */
    public void test() {
        tested = parameter();
        result = service.test(tested);
    }

    private ConnectionProfileView requested() {
        String name = parameter();
        return service.profile(name).orElseThrow(() -> new MissingObjectException("connection profile '" + name + "'"));
    }

    private String parameter() {
        return faces.getExternalContext().getRequestParameterMap().get("profile");
    }

    /** What can be chosen. */
    public List<String> getModes() {
        return MODES;
    }

    /** What can be chosen. */
    public List<String> getTrusts() {
        return TRUSTS;
    }

    /** The fields. */
    public ProfileForm getForm() {
        return form;
    }

    /** Whether the form is open. */
    public boolean isEditing() {
        return editing;
    }

    /** Whether the form is of a profile that is yet to be made. */
    public boolean isNewProfile() {
        return newProfile;
    }

    /** The profile that was tried last; null before. */
    public String getTested() {
        return tested;
    }

    /** What came of it. */
    public ConnectionTestView getResult() {
        return result;
    }
}
