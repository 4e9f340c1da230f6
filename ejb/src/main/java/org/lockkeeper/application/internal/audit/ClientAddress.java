package org.lockkeeper.application.internal.audit;

import java.net.InetAddress;
import org.lockkeeper.spi.session.SessionInfo;

/** The client's literal IP address; never resolved, since that would ask a stranger's name server. */
public final class ClientAddress {

    private ClientAddress() {}

    /** Of a session's control connection. */
    public static String of(SessionInfo session) {
        InetAddress address = session.client().getAddress();
        return address == null ? session.client().getHostString() : address.getHostAddress();
    }
}
