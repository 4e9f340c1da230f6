/**
 * What the running server tells of itself: sessions, transfers, listeners. Start at {@link
 * org.lockkeeper.spi.session.SessionInfo}.
 */
package org.lockkeeper.spi.session;
