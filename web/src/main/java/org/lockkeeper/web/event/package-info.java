/**
 * Event rules: the rules of a Site with their history, dead letters of all, and the profiles of remote hosts. Start with
 * {@code RulesPage}.
 */
package org.lockkeeper.web.event;
