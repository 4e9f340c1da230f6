package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.Server;

/** The rules by which the Server's policy may become another, and the record of it. */
@Dependent
class PolicyChanges {

    private static final int MAX_REASON = 500;

    private final SiteFit fit;
    private final AuditTrail audit;
    private final ConfigurationChanges changes;

    @Inject
    PolicyChanges(SiteFit fit, AuditTrail audit, ConfigurationChanges changes) {
        this.fit = fit;
        this.audit = audit;
        this.changes = changes;
    }

    /** Every Site must still be able to shake hands, and a weakening must have its reason. */
    void check(TlsTerms before, TlsTerms after, String blamed, String reason, FieldErrors errors) {
        fit.problems(after).forEach(problem -> errors.add(blamed, problem));
        List<String> weakenings = Weakening.between(before, after);
        if (!weakenings.isEmpty() && blank(reason)) {
            errors.add("reason", "must say why the policy is weakened: " + String.join("; ", weakenings));
        }
        errors.require(
                reason == null || reason.length() <= MAX_REASON,
                "reason",
                "must have at most " + MAX_REASON + " characters");
    }

    /** Puts new terms into the Server, on record with their reason. */
    void apply(String actor, Server server, TlsTerms after, String reason) {
        Difference difference = Difference.between(server.tls().fields(), after.fields());
        server.changeTls(after);
        audit.record(new AuditEvent(
                actor,
                "",
                AuditAction.TLS_POLICY_CHANGED,
                ObjectName.SERVER,
                difference.before(),
                difference.after(),
                blank(reason) ? "" : "Reason: " + reason.strip()));
        changes.announce();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
