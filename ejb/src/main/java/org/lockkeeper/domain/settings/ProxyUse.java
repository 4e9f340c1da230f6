package org.lockkeeper.domain.settings;

/** Whether clients come through load balancers that tell their addresses (PROXY protocol, version 1 or 2). */
public enum ProxyUse {
    /** They come by themselves. */
    OFF,
    /** Every connection, control and data, begins with a header, or is closed. */
    REQUIRED
}
