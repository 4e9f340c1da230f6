package org.lockkeeper.web.event;

import java.io.Serializable;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.ConnectionProfileView;

/** The fields of a connection profile, to be edited. */
public class ProfileForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String name;
    private String mode = "FTPS_EXPLICIT";
    private String host;
    private Integer port;
    private String user;
    private transient String password;
    private String clientCertificate;
    private String serverTrust = "DATABASE";
    private String pinnedSha256;
    private boolean passive = true;
    private Integer connectTimeoutSeconds;
    private Integer dataTimeoutSeconds;
    private Integer maxConnections;
    private boolean localAllowed;
    private String sender;

    /** Of a profile to be made. */
    public ProfileForm() {}

    /** Of a profile as it is. */
    public ProfileForm(ConnectionProfileView profile) {
        name = profile.name();
        mode = profile.mode();
        host = profile.host();
        port = profile.port();
        user = profile.user();
        clientCertificate = profile.clientCertificate();
        serverTrust = profile.serverTrust();
        pinnedSha256 = profile.pinnedSha256();
        passive = profile.passive();
        connectTimeoutSeconds = profile.connectTimeoutSeconds();
        dataTimeoutSeconds = profile.dataTimeoutSeconds();
        maxConnections = profile.maxConnections();
        localAllowed = profile.localAllowed();
        sender = profile.sender();
    }

    /** What is wanted; forgets the password. */
    ConnectionProfileInput input() {
        String typed = password == null || password.isEmpty() ? null : password;
        password = null;
        return new ConnectionProfileInput(
                name,
                mode,
                host,
                port,
                user,
                typed,
                clientCertificate,
                serverTrust,
                pinnedSha256,
                passive,
                connectTimeoutSeconds,
                dataTimeoutSeconds,
                maxConnections,
                localAllowed,
                sender);
    }

    /** Unique; fixed once it is made. */
    public String getName() {
        return name;
    }

    /** Unique; fixed once it is made. */
    public void setName(String name) {
        this.name = name;
    }

    /** How the host is spoken to. */
    public String getMode() {
        return mode;
    }

    /** How the host is spoken to. */
    public void setMode(String mode) {
        this.mode = mode;
    }

    /** Name or address. */
    public String getHost() {
        return host;
    }

    /** Name or address. */
    public void setHost(String host) {
        this.host = host;
    }

    /** Null for the usual one of the mode. */
    public Integer getPort() {
        return port;
    }

    /** Null for the usual one of the mode. */
    public void setPort(Integer port) {
        this.port = port;
    }

    /** Null for none. */
    public String getUser() {
        return user;
    }

    /** Null for none. */
    public void setUser(String user) {
        this.user = user;
    }

    /** Alias of the certificate that is shown to the host; null for none. */
    public String getClientCertificate() {
        return clientCertificate;
    }

    /** Alias of the certificate that is shown to the host; null for none. */
    public void setClientCertificate(String clientCertificate) {
        this.clientCertificate = clientCertificate;
    }

    /** How the host proves itself. */
    public String getServerTrust() {
        return serverTrust;
    }

    /** How the host proves itself. */
    public void setServerTrust(String serverTrust) {
        this.serverTrust = serverTrust;
    }

    /** Fingerprint, where it is pinned. */
    public String getPinnedSha256() {
        return pinnedSha256;
    }

    /** Fingerprint, where it is pinned. */
    public void setPinnedSha256(String pinnedSha256) {
        this.pinnedSha256 = pinnedSha256;
    }

    /** Null for the default. */
    public Integer getConnectTimeoutSeconds() {
        return connectTimeoutSeconds;
    }

    /** Null for the default. */
    public void setConnectTimeoutSeconds(Integer connectTimeoutSeconds) {
        this.connectTimeoutSeconds = connectTimeoutSeconds;
    }

    /** Null for the default. */
    public Integer getDataTimeoutSeconds() {
        return dataTimeoutSeconds;
    }

    /** Null for the default. */
    public void setDataTimeoutSeconds(Integer dataTimeoutSeconds) {
        this.dataTimeoutSeconds = dataTimeoutSeconds;
    }

    /** Null for the default. */
    public Integer getMaxConnections() {
        return maxConnections;
    }

    /** Null for the default. */
    public void setMaxConnections(Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    /** From address of mail; null for the default. */
    public String getSender() {
        return sender;
    }

    /** From address of mail; null for the default. */
    public void setSender(String sender) {
        this.sender = sender;
    }

    /** Whether data connections go from here to there. */
    public boolean isPassive() {
        return passive;
    }

    /** Whether data connections go from here to there. */
    public void setPassive(boolean passive) {
        this.passive = passive;
    }

    /** Whether a webhook may go to this machine or its link. */
    public boolean isLocalAllowed() {
        return localAllowed;
    }

    /** Whether a webhook may go to this machine or its link. */
    public void setLocalAllowed(boolean localAllowed) {
        this.localAllowed = localAllowed;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** A new one; null keeps the present one. */
    public void setPassword(String password) {
        this.password = password;
    }
}
