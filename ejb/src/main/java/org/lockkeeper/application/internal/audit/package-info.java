/** Writing to the audit, for every other package of this layer. Start with {@code AuditTrail}. */
package org.lockkeeper.application.internal.audit;
