/**
 * The JCA shell around the engine: a resource adapter whose inbound message listener is {@link
 * org.lockkeeper.spi.FtpsEndpoint} and whose administered object is {@link org.lockkeeper.spi.FtpsServerControl}. It
 * knows no FTP. Start at {@link org.lockkeeper.ra.FtpsActivation}.
 */
package org.lockkeeper.ra;
