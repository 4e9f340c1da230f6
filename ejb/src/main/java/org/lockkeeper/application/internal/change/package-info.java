/**
 * What every change of configuration has in common: its audit entry with before and after, the next revision, and the poke
 * of the engine after the commit. Used by all services that change something. Start with {@code ConfigurationChanges}.
 */
package org.lockkeeper.application.internal.change;
