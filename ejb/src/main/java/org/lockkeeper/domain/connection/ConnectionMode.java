package org.lockkeeper.domain.connection;

/** How a host is spoken to. Names are part of the API. */
public enum ConnectionMode {
    /** FTP that becomes FTPS by AUTH TLS before the login (RFC 4217). */
    FTPS_EXPLICIT(true, true, 21),
    /** TLS from the first byte. */
    FTPS_IMPLICIT(true, true, 990),
    /** FTP in clear, login and all: only where somebody chose it with open eyes. */
    FTP(true, false, 21),
    /** Webhooks: POST of JSON. */
    HTTPS(false, true, 443),
    /** Mail; STARTTLS is demanded, not offered (RFC 3207). */
    SMTP_STARTTLS(false, true, 587),
    /** Mail; TLS from the first byte (RFC 8314). */
    SMTPS(false, true, 465);

    private final boolean files;
    private final boolean tls;
    private final int port;

    ConnectionMode(boolean files, boolean tls, int port) {
        this.files = files;
        this.tls = tls;
        this.port = port;
    }

    /** Whether files can be pushed and pulled. */
    public boolean files() {
        return files;
    }

    /** Whether everything that matters goes over TLS. */
    public boolean tls() {
        return tls;
    }

    /** Whether mail can be sent. */
    public boolean mail() {
        return this == SMTP_STARTTLS || this == SMTPS;
    }

    /** The usual one. */
    public int port() {
        return port;
    }
}
