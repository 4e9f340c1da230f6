package org.lockkeeper.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.lockkeeper.application.AccountService;
import org.lockkeeper.application.AccountService.SecondFactorOffer;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.web.system.Notices;
import org.lockkeeper.web.system.Secrets;

/** The caller's own password and second factor. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    AccountService service;

    @Inject
    Notices notices;

    private transient AdministratorDetails me;
    private transient SecondFactorOffer offer;
    private transient String current;
    private transient String replacement;
    private transient String repeated;
    private String code;

    @PostConstruct
    void load() {
        me = service.me();
    }

    /** Replaces the password, if both new ones are the same. */
    public void changePassword() {
        if (!Objects.equals(replacement, repeated)) {
            notices.warn("account.notTheSame");
            return;
        }
        Secrets.use(
                current,
                old -> Secrets.use(replacement, wanted -> {
                    service.changePassword(orEmpty(old), orEmpty(wanted));
                    return null;
                }));
        notices.tell("account.passwordChanged");
    }

    /** Proposes a second factor. */
    public void offerFactor() {
        offer = service.offerSecondFactor();
    }

    /** Demands it from now on, since its code was right. */
    public void confirmFactor() {
        service.confirmSecondFactor(code == null ? "" : code.replace(" ", ""));
        offer = null;
        notices.tell("account.factorOn");
        load();
    }

    /** Demands none any more. */
    public void removeFactor() {
        Secrets.use(current, secret -> {
            service.removeSecondFactor(orEmpty(secret));
            return null;
        });
        notices.tell("account.factorOff");
        load();
    }

    private static char[] orEmpty(char[] secret) {
        return secret == null ? new char[0] : secret;
    }

    /** The caller. */
    public AdministratorDetails getMe() {
        return me;
    }

    /** A second factor to be confirmed, or null. */
    public SecondFactorOffer getOffer() {
        return offer;
    }

    /** Never shown again. */
    public String getCurrent() {
        return null;
    }

    /** The present password. */
    public void setCurrent(String current) {
        this.current = current;
    }

    /** Never shown again. */
    public String getReplacement() {
        return null;
    }

    /** The new password. */
    public void setReplacement(String replacement) {
        this.replacement = replacement;
    }

    /** Never shown again. */
    public String getRepeated() {
        return null;
    }

    /** The new password once more. */
    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    /** Never shown again. */
    public String getCode() {
        return null;
    }

    /** Of the app. */
    public void setCode(String code) {
        this.code = code;
    }
}
