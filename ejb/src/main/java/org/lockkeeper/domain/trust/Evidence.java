package org.lockkeeper.domain.trust;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * All that is needed for a judgement, gathered in one transaction.
 *
 * @param chain as the client has shown it, its own first; not empty
 * @param known every decided entry that may be the leaf, or an issuer of the chain
 * @param place where it is shown
 */
public record Evidence(List<X509Certificate> chain, List<Known> known, Place place) {

    /** Makes the lists immutable. */
    public Evidence {
        chain = List.copyOf(chain);
        known = List.copyOf(known);
    }

    /** The client's own certificate. */
    public X509Certificate leaf() {
        return chain.get(0);
    }

    /**
     * A decided entry.
     *
     * @param holdsHere whether its scope takes in the place
     * @param holdsOnSite whether it takes in the Site, for this user or another
     * @param forOneUser whether it is for one user only
     */
    public record Known(
            X509Certificate certificate, TrustState state, boolean holdsHere, boolean holdsOnSite, boolean forOneUser) {

        boolean is(TrustState wanted) {
            return state == wanted;
        }
    }
}
