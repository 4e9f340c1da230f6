/**
 * How a {@link org.lockkeeper.spi.config.TlsPolicy} becomes JSSE's parameters: written once, used by the engine for
 * clients that come and by the business tier for servers that it calls (mission R3). Start with {@link
 * org.lockkeeper.spi.tls.PolicyParameters}.
 */
package org.lockkeeper.spi.tls;
