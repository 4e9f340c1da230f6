package org.lockkeeper.application.internal.audit;

import java.util.HashMap;
import java.util.Map;
import org.lockkeeper.spi.session.SessionInfo;

/** What event rules can know of the session in which something was done. */
public final class SessionFacts {

    private SessionFacts() {}

    /** Values of variables; a map of its own. */
    public static Map<String, String> of(SessionInfo session) {
        Map<String, String> facts = new HashMap<>();
        facts.put("session", session.id().value());
        facts.put("user", session.user().orElse(""));
        session.tls().ifPresent(tls -> {
            facts.put("tlsProtocol", tls.protocol());
            facts.put("cipherSuite", tls.cipherSuite());
            facts.put("clientCertificate", tls.clientCertificate().orElse(""));
        });
        return facts;
    }
}
