package org.lockkeeper.spi.config;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param proxy whether connections come through load balancers that tell the client's address
 * @param leftOvers what is done with the temporary files of uploads that a crash has left
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
        ConnectionLimits limits,
        ProxyProtocol proxy,
        LeftOvers leftOvers) {

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
     * @param advertisedAddress the IPv4 address, or a host name that has one, told in 227 replies to clients behind NAT;
     *     empty: the address that the control connection reached, or that the PROXY header names
     * @param byNetwork which address clients of certain networks are told instead; the first that fits counts
     */
    public record PassiveMode(
            PassivePorts ports, Optional<String> advertisedAddress, List<AdvertisedAddress> byNetwork) {

        /** Makes the list immutable. */
        public PassiveMode {
            byNetwork = List.copyOf(byNetwork);
        }

        /** The same for all clients. */
        public PassiveMode(PassivePorts ports, Optional<String> advertisedAddress) {
            this(ports, advertisedAddress, List.of());
        }
    }

    /**
     * An address for the clients of one network.
     *
     * @param network in CIDR notation
     * @param address an IPv4 address, or a host name that has one
     */
    public record AdvertisedAddress(String network, String address) {}

    /**
     * Whether clients come through load balancers that speak the PROXY protocol, version 1 or 2.
     *
     * @param required whether every connection, control and data, must begin with its header
     * @param proxies networks in CIDR notation from which a header is believed; all others are hung up on
     */
    public record ProxyProtocol(boolean required, List<String> proxies) {

        /** Clients come by themselves. */
        public static final ProxyProtocol OFF = new ProxyProtocol(false, List.of());

        /** Makes the list immutable. */
        public ProxyProtocol {
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * Temporary files of atomic uploads that a crash has left behind.
     *
     * @param folders searched, with all below them
     * @param keep how long they stay; empty: for ever
     */
    public record LeftOvers(List<Path> folders, Optional<Duration> keep) {

        /** Nothing is searched. */
        public static final LeftOvers NONE = new LeftOvers(List.of(), Optional.empty());

        /** Makes the list immutable. */
        public LeftOvers {
            folders = List.copyOf(folders);
        }
    }
}
