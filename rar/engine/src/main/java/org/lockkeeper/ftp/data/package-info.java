/**
 * Data connections and what flows over them: blocking channels on worker threads, TLS by JSSE over pooled arrays. The
 * hot path is {@link org.lockkeeper.ftp.data.TransferPump}; docs/adr/0002 tells why it is not Netty.
 */
package org.lockkeeper.ftp.data;
