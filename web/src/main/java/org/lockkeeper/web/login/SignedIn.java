package org.lockkeeper.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has signed in to the pages of a browser session. Kept by us, not by the container, so that the API can be sure
 * never to see it; and with a clock of its own, since pages that refresh themselves would keep the container's alive
 * for ever.
 */
final class SignedIn implements Serializable {

    static final Duration MAX_IDLE = Duration.ofMinutes(30);
    static final Duration MAX_AGE = Duration.ofHours(12);

    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final String name;
    private final Instant since;
    private volatile Instant lastAction;

    SignedIn(String name, Instant since) {
        this.name = name;
        this.since = since;
        this.lastAction = since;
    }

    /** Remembers, under a new session id: one that was planted before is worth nothing. */
    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
        request.changeSessionId();
    }

    /** Whom the browser session belongs to, unless it has been idle for too long. */
    static Optional<SignedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (signedIn.isOver(now)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    boolean isOver(Instant now) {
        return now.isAfter(lastAction.plus(MAX_IDLE)) || now.isAfter(since.plus(MAX_AGE));
    }

    void acted(Instant now) {
        lastAction = now;
    }

    String name() {
        return name;
    }

    Instant since() {
        return since;
    }
}
