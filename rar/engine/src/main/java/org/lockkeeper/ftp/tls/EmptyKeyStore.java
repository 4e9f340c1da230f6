package org.lockkeeper.ftp.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** A key store in memory. */
final class EmptyKeyStore {

    private EmptyKeyStore() {}

    static KeyStore create() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("no key store in memory", e);
        }
    }
}
