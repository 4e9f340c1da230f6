/**
 * From an empty folder to a working server, once, and from there to the next start, which makes nothing. Start with
 * {@code BootstrapBean}, then {@code Starter}.
 */
package org.lockkeeper.application.internal.startup;
