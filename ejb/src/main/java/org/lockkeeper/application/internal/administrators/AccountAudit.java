package org.lockkeeper.application.internal.administrators;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;

/** What administrators do to their own accounts, on record. */
@Dependent
class AccountAudit {

    private final AuditTrail audit;

    @Inject
    AccountAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void record(AuditAction action, String administrator, String detail) {
        audit.record(AuditEvent.of(administrator, "", action, ObjectName.administrator(administrator), detail));
    }
}
