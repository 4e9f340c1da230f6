/** The configuration as the engine gets it: one immutable snapshot of everything. Start with {@code Snapshots}. */
package org.lockkeeper.application.internal.snapshot;
