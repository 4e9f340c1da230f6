package org.lockkeeper.spi.config;

import java.util.List;
import java.util.Optional;

/**
 * All that the engine has to know of one Site.
 *
 * @param name unique on the server; names the Site in logs, audit and sessions
 * @param greeting text of the 220 reply; no product name or version unless the administrator writes one
 * @param sslEnabled the Site's gate (mission R10)
 * @param clearLoginAllowed whether USER is accepted before AUTH; off by default
 * @param clearDataAllowed whether PROT C is accepted
 * @param listeners where the Site listens
 * @param identity the certificate it shows
 * @param tlsPolicy what it negotiates, already narrowed from the Server's
 * @param clientCertificates whether the handshake asks for a client certificate
 * @param dataSessionReuse what a data connection's TLS session must have in common with the control connection's
 * @param sameClientCertificateOnData whether a data connection must show the client certificate that its login showed;
 *     where the login showed none, nothing is demanded
 * @param passive how passive data connections are offered
 * @param protocol what is allowed, or demanded, of the protocol
 * @param addresses who may connect
 * @param hosts the names by which clients choose this Site
 * @param limits bounds on what one client can occupy
 */
public record SiteConfiguration(
        String name,
        String greeting,
        boolean sslEnabled,
        boolean clearLoginAllowed,
        boolean clearDataAllowed,
        List<ListenerBinding> listeners,
        ServerIdentity identity,
        TlsPolicy tlsPolicy,
        ClientCertificates clientCertificates,
        DataSessionReuse dataSessionReuse,
        boolean sameClientCertificateOnData,
        PassiveMode passive,
        ProtocolSwitches protocol,
        AddressRules addresses,
        HostNames hosts,
        ConnectionLimits limits) {

    /** Makes the lists immutable. */
    public SiteConfiguration {
        listeners = List.copyOf(listeners);
    }

    /** Whether the handshake asks the client for a certificate. The decision on it falls at login, with a reason. */
    public enum ClientCertificates {
        /** Never asked for. */
        NOT_REQUESTED,
        /** Asked for; a client without one still finishes its handshake and is judged at login. */
        REQUESTED
    }

    /**
     * How passive data connections are offered.
     *
     * @param ports the range listened on
     * @param advertisedAddress the IPv4 address told in 227 replies to clients behind NAT; empty: the address that the
     *     control connection reached
     */
    public record PassiveMode(PassivePorts ports, Optional<String> advertisedAddress) {}
}
