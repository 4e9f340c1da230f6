package org.lockkeeper.ftp.address;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Between whom a control connection runs.
 *
 * @param client the true client, also behind a proxy
 * @param local the end that the client has reached: behind a proxy, the proxy's
 * @param bound the address of this machine that was reached
 * @param proxies the only ones from which its data connections come, with a header; empty where the client comes by itself
 */
public record Endpoints(
        InetSocketAddress client, InetSocketAddress local, InetAddress bound, Optional<Networks> proxies) {

    /** Of a connection without a proxy. */
    public static Endpoints of(Channel channel) {
        InetSocketAddress local = (InetSocketAddress) channel.localAddress();
        return new Endpoints((InetSocketAddress) channel.remoteAddress(), local, local.getAddress(), Optional.empty());
    }

    /** The same behind a proxy; where it has told no addresses, it speaks for itself. */
    public Endpoints behind(Networks trusted, Optional<ProxiedAddresses> told) {
        return new Endpoints(
                told.map(ProxiedAddresses::source).orElse(client),
                told.map(ProxiedAddresses::destination).orElse(local),
                bound,
                Optional.of(trusted));
    }
}
