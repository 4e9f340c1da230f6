package org.lockkeeper.spi.config;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A server certificate with its key and chain.
 *
 * @param alias the name by which administrators know it
 * @param key its private key; never printed
 * @param chain leaf first
 */
public record ServerIdentity(String alias, PrivateKey key, List<X509Certificate> chain) {

    /** Makes the chain immutable and refuses an empty one. */
    public ServerIdentity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("certificate '" + alias + "' has no chain");
        }
    }

    @Override
    public String toString() {
        return "ServerIdentity[" + alias + ", " + chain.get(0).getSubjectX500Principal() + "]";
    }
}
