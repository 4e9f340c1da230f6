package org.lockkeeper.ftp.tls;

/** A TLS policy or certificate that can't be put into force; the message is for the administrator. */
public final class TlsPolicyException extends RuntimeException {

    TlsPolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
