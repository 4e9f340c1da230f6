/**
 * Event rules: what has happened ({@link org.lockkeeper.domain.event.OutboxEvent}), what an administrator wants to be
 * done about it ({@link org.lockkeeper.domain.event.EventRule}), and each time that it is done ({@link
 * org.lockkeeper.domain.event.RuleRun}). An event is stored in the transaction of its audit entry, so none gets lost.
 */
package org.lockkeeper.domain.event;
