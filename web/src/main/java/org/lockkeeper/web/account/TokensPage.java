package org.lockkeeper.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lockkeeper.application.AccountService;
import org.lockkeeper.application.AccountService.NewToken;
import org.lockkeeper.application.AccountService.TokenView;
import org.lockkeeper.web.system.Notices;

/** The caller's API tokens. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 90;

    @Inject
    AccountService service;

    @Inject
    Notices notices;

    private transient List<TokenView> tokens;
    private transient NewToken made;
    private String name;
    private boolean readOnly = true;
    private int days = USUAL_DAYS;

    @PostConstruct
    void load() {
        tokens = service.tokens();
    }

    /** Makes one; it is shown once. */
    public void create() {
        made = null;
        made = service.createToken(name, readOnly, Clock.systemUTC().instant().plus(Duration.ofDays(days)));
        name = null;
        load();
    }

    /** Makes one worthless. */
    public void delete(TokenView token) {
        service.deleteToken(token.id());
        notices.tell("deleted", token.name());
        made = null;
        load();
    }

    /** Oldest first. */
    public List<TokenView> getTokens() {
        return tokens;
    }

    /** The token just made, or null. */
    public NewToken getMade() {
        return made;
    }

    /** What it is for. */
    public String getName() {
        return name;
    }

    /** What it is for. */
    public void setName(String name) {
        this.name = name;
    }

    /** Whether it may see, but change nothing. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Whether it may see, but change nothing. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** How long it lives. */
    public int getDays() {
        return days;
    }

    /** How long it lives. */
    public void setDays(int days) {
        this.days = days;
    }
}
