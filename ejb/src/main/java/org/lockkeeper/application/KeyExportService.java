package org.lockkeeper.application;

/**
 * Lets private keys out: encrypted only, only after the administrator has given his password again, and each time with an
 * audit entry. All passwords are wiped by the caller.
 */
public interface KeyExportService {

    /** Key and chain as PKCS#12. */
    byte[] pkcs12(String alias, char[] filePassword, char[] administratorPassword);

    /** The key as encrypted PKCS#8, PEM. */
    String pkcs8(String alias, char[] filePassword, char[] administratorPassword);
}
