/**
 * What happened, and who did it. Entries are added and read, never changed. {@link
 * org.lockkeeper.domain.audit.AuditText} keeps what strangers send from breaking a line or a terminal.
 */
package org.lockkeeper.domain.audit;
