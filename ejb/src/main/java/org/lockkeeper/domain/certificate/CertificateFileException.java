package org.lockkeeper.domain.certificate;

/** A file is not what it should be. The message, a clause to follow the file's name, tells the administrator why. */
public class CertificateFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CertificateFileException(String message) {
        super(message);
    }

    /** With the reason, and what the parser said. */
    public CertificateFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
