/**
 * The transfers that have ended, newest first.
 */
package org.lockkeeper.web.transfer;
