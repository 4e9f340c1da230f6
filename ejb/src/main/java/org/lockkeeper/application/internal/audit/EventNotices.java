package org.lockkeeper.application.internal.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.TriggerType;

/** What an audit entry means to event rules. */
final class EventNotices {

    private static final Pattern SITE = Pattern.compile("site:([^/]+)(/.*)?", Pattern.DOTALL);
    private static final Map<AuditAction, TriggerType> TRIGGERS = Map.ofEntries(
            Map.entry(AuditAction.FILE_UPLOADED, TriggerType.FILE_UPLOADED),
            Map.entry(AuditAction.FILE_APPENDED, TriggerType.FILE_UPLOADED),
            Map.entry(AuditAction.FILE_DOWNLOADED, TriggerType.FILE_DOWNLOADED),
            Map.entry(AuditAction.FILE_RENAMED, TriggerType.FILE_RENAMED),
            Map.entry(AuditAction.FILE_DELETED, TriggerType.FILE_DELETED),
            Map.entry(AuditAction.FOLDER_CREATED, TriggerType.FOLDER_CREATED),
            Map.entry(AuditAction.FOLDER_REMOVED, TriggerType.FOLDER_REMOVED),
            Map.entry(AuditAction.LOGIN, TriggerType.LOGIN),
            Map.entry(AuditAction.LOGIN_REFUSED, TriggerType.LOGIN_REFUSED),
            Map.entry(AuditAction.LISTENER_FAILED, TriggerType.LISTENER_FAILED),
            Map.entry(AuditAction.SERVER_CHANGED, TriggerType.POLICY_CHANGED),
            Map.entry(AuditAction.TLS_POLICY_CHANGED, TriggerType.POLICY_CHANGED),
            Map.entry(AuditAction.CERTIFICATE_PENDING, TriggerType.CERTIFICATE_PENDING),
            Map.entry(AuditAction.CERTIFICATE_EXPIRING, TriggerType.CERTIFICATE_EXPIRING),
            Map.entry(AuditAction.CERTIFICATE_EXPIRED, TriggerType.CERTIFICATE_EXPIRING),
            Map.entry(AuditAction.CERTIFICATE_REPLACED, TriggerType.CERTIFICATE_REPLACED),
            Map.entry(AuditAction.CERTIFICATE_REVOKED, TriggerType.CERTIFICATE_REVOKED));

    private EventNotices() {}

    /** Of what needs no facts beside the entry; empty where no rule can be interested. */
    static Optional<TriggerType> trigger(AuditAction action) {
        return Optional.ofNullable(TRIGGERS.get(action));
    }

    static OutboxEvent event(Instant at, TriggerType trigger, AuditEvent entry, Map<String, String> facts) {
        Map<String, String> values = new HashMap<>();
        values.put("actor", entry.actor());
        values.put("address", entry.address());
        values.put("object", entry.object());
        values.put("detail", entry.detail());
        values.put("user", entry.actor());
        values.putAll(facts);
        Matcher site = SITE.matcher(entry.object());
        return new OutboxEvent(at, trigger, site.matches() ? site.group(1) : "", EventValues.of(values));
    }
}
