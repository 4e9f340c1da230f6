/**
 * Making, changing and deleting Sites: what a Site may be, which listeners can stand beside each other, and the audit of
 * it. Start with {@code SiteServiceBean}, then {@code SiteChanges}.
 */
package org.lockkeeper.application.internal.site;
