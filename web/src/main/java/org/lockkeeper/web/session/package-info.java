/**
 * The live sessions, refreshed every few seconds unless paused, and how to end one.
 */
package org.lockkeeper.web.session;
