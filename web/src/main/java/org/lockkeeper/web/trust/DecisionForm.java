package org.lockkeeper.web.trust;

import java.io.Serializable;
import org.lockkeeper.application.TrustDecision;

/** A decision as a form has it. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String state;
    private String site;
    private String user;

    DecisionForm(String state, String site, String user) {
        this.state = state;
        this.site = site;
        this.user = user;
    }

    TrustDecision decision() {
        return new TrustDecision(state, site, user);
    }

    /** {@code TRUSTED}, {@code DISTRUSTED} or {@code PENDING}. */
    public String getState() {
        return state;
    }

    /** {@code TRUSTED}, {@code DISTRUSTED} or {@code PENDING}. */
    public void setState(String state) {
        this.state = state;
    }

    /** Null: all Sites. */
    public String getSite() {
        return site;
    }

    /** Null: all Sites. */
    public void setSite(String site) {
        this.site = site;
    }

    /** Null: any user. */
    public String getUser() {
        return user;
    }

    /** Null: any user. */
    public void setUser(String user) {
        this.user = user;
    }
}
