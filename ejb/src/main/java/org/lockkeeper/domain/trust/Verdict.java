package org.lockkeeper.domain.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.spi.login.RefusalReason;

/** What the judgement on a client's certificate came to. */
public sealed interface Verdict {

    /**
     * It is trusted.
     *
     * @param boundToUser whether an entry that is for this user alone says so: then nobody need ask for whom it is
     * @param links whose revocation is to be looked at, the client's own first
     */
    record Trusted(boolean boundToUser, List<Link> links) implements Verdict {

        /** Makes the list immutable. */
        public Trusted {
            links = List.copyOf(links);
        }
    }

    /**
     * It is not.
     *
     * @param reason for the audit
     * @param detail for the log: which certificate of the path, and what about it
     */
    record Refused(RefusalReason reason, String detail) implements Verdict {}

    /**
     * A certificate and who has signed it.
     *
     * @param issuer empty where nobody here knows it
     */
    record Link(X509Certificate certificate, Optional<X509Certificate> issuer) {}
}
