/** What the engine reports about sessions, transfers and listeners, put on record. */
package org.lockkeeper.application.internal.report;
