package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.RevocationListRepository.Revision;
import org.lockkeeper.domain.trust.RevocationLists;
import org.lockkeeper.log.EjbLog;

/**
 * Revocation lists once they are read and their signature is verified, so that megabytes are not read at every login. Those
 * used longest ago go first.
 */
@ApplicationScoped
public class ParsedLists {

    private static final int MAX = 50;

    private final Map<Key, Optional<X509CRL>> lists = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<X509CRL>> eldest) {
            return size() > MAX;
        }
    };

    @Inject
    RevocationLists reader;

    /** A list is believed, or not, for one issuer: names may be alike. */
    private record Key(Revision revision, String issuer) {}

    /**
     * The list, if the issuer has signed it.
     *
     * @param encoded reads it, where that has not been done yet
     */
    Optional<X509CRL> list(Revision revision, X509Certificate issuer, Supplier<Optional<byte[]>> encoded) {
        Key key = new Key(revision, Fingerprints.of(issuer));
        synchronized (lists) {
            Optional<X509CRL> known = lists.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<X509CRL> read = encoded.get().map(reader::read).filter(list -> signed(list, issuer));
        synchronized (lists) {
            lists.put(key, read);
        }
        return read;
    }

    private static boolean signed(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            EjbLog.LOG.debugf("a revocation list of '%s' is not signed by it", issuer.getSubjectX500Principal());
            return false;
        }
    }
}
