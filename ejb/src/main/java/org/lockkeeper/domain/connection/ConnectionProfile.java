package org.lockkeeper.domain.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;

/** A remote host, and how to reach it. */
@Entity
@Table(name = "connection_profile")
public class ConnectionProfile extends PersistentObject {

    @Column(name = "name", updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "connection_mode")
    private ConnectionMode mode;

    @Column(name = "host")
    private String host;

    @Column(name = "port")
    private int port;

    @Column(name = "user_name")
    private String user;

    @Column(name = "sealed_password")
    private String sealedPassword;

    @Column(name = "client_certificate")
    private String clientCertificate;

    @Enumerated(EnumType.STRING)
    @Column(name = "server_trust")
    private ServerTrust serverTrust;

    @Column(name = "pinned_sha256")
    private String pinnedSha256;

    @Column(name = "passive")
    private boolean passive;

    @Column(name = "connect_timeout_seconds")
    private int connectTimeoutSeconds;

    @Column(name = "data_timeout_seconds")
    private int dataTimeoutSeconds;

    @Column(name = "max_connections")
    private int maxConnections;

    @Column(name = "local_allowed")
    private boolean localAllowed;

    @Column(name = "sender")
    private String sender;

    /** For JPA. */
    protected ConnectionProfile() {}

    /** A new one; the name is fixed, for rules know it by that. */
    public ConnectionProfile(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public ConnectionMode mode() {
        return mode;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** Where it is. */
    public void reach(ConnectionMode newMode, String newHost, int newPort) {
        mode = newMode;
        host = newHost;
        port = newPort;
    }

    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    public void logInAs(String newUser) {
        user = newUser;
    }

    /** As the vault sealed it: the password, or the key that webhooks are signed with. */
    public Optional<String> sealedPassword() {
        return Optional.ofNullable(sealedPassword);
    }

    public void sealPassword(String sealed) {
        sealedPassword = sealed;
    }

    /** Alias of the certificate that is shown to the host. */
    public Optional<String> clientCertificate() {
        return Optional.ofNullable(clientCertificate);
    }

    public void showCertificate(String alias) {
        clientCertificate = alias;
    }

    public ServerTrust serverTrust() {
        return serverTrust;
    }

    /** Hexadecimal, in lower case; empty unless it is {@link ServerTrust#PINNED}. */
    public Optional<String> pinnedSha256() {
        return Optional.ofNullable(pinnedSha256);
    }

    public void trust(ServerTrust trust, String pin) {
        serverTrust = trust;
        pinnedSha256 = pin;
    }

    /** Whether data connections go from here to there. */
    public boolean passive() {
        return passive;
    }

    public void passive(boolean on) {
        passive = on;
    }

    /** Also the limit for each reply. */
    public int connectTimeoutSeconds() {
        return connectTimeoutSeconds;
    }

    /** How long a transfer may stand still. */
    public int dataTimeoutSeconds() {
        return dataTimeoutSeconds;
    }

    /** How many actions may use it at once. */
    public int maxConnections() {
        return maxConnections;
    }

    public void limit(int connectSeconds, int dataSeconds, int connections) {
        connectTimeoutSeconds = connectSeconds;
        dataTimeoutSeconds = dataSeconds;
        maxConnections = connections;
    }

    /** Whether a webhook may go to a loopback or link-local address. */
    public boolean localAllowed() {
        return localAllowed;
    }

    public void allowLocal(boolean allowed) {
        localAllowed = allowed;
    }

    /** The From address of mail. */
    public Optional<String> sender() {
        return Optional.ofNullable(sender);
    }

    public void sendAs(String address) {
        sender = address;
    }
}
