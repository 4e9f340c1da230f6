/** Transfers that have ended, well or badly: one record each, added and never changed. */
package org.lockkeeper.domain.transfer;
