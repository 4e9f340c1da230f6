package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.lockkeeper.domain.connection.OutboundTls;

/** Key stores that JSSE wants and that are never written anywhere. */
final class MemoryKeyStore {

    private MemoryKeyStore() {}

    /** With trusted certificates. */
    static KeyStore of(List<X509Certificate> certificates) throws GeneralSecurityException {
        KeyStore store = empty();
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("trusted" + i, certificates.get(i));
        }
        return store;
    }

    /** With a key. */
    static KeyStore of(OutboundTls.Identity identity, char[] password) throws GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry("key", identity.key(), password, identity.chain().toArray(X509Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("a key store in memory cannot be made", e);
        }
    }
}
