package org.lockkeeper.domain.audit;

import java.util.List;

/** Where the audit is kept. Every method needs a transaction. */
public interface AuditRepository {

    /** Adds an entry; there is no way to change one. */
    void add(AuditEntry entry);

    /** A slice, newest first. */
    List<AuditEntry> find(AuditFilter filter, int offset, int limit);

    /** How many the filter takes. */
    long count(AuditFilter filter);
}
