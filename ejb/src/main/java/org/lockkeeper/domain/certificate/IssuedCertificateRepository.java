package org.lockkeeper.domain.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where issued certificates and revocation lists are kept. Every method needs a transaction. */
public interface IssuedCertificateRepository {

    /** Adds a new one. */
    void add(IssuedCertificate certificate);

    /** The one of this issuer and serial number, as {@link IssuedCertificate#serialText} writes it. */
    Optional<IssuedCertificate> find(ServerCertificate issuer, String serialNumber);

    /** A slice of those of an issuer, newest first. */
    List<IssuedCertificate> list(ServerCertificate issuer, int offset, int limit);

    /** How many an issuer has issued. */
    long count(ServerCertificate issuer);

    /** How many of an issuer still count: neither expired nor revoked. */
    long countValid(ServerCertificate issuer, Instant now);

    /** Those of an issuer that are revoked and have not expired: what a revocation list has to name. */
    List<IssuedCertificate> revoked(ServerCertificate issuer, Instant now);

    /** The issuer's revocation list. */
    Optional<RevocationList> revocationList(ServerCertificate issuer);

    /** The revocation lists of all issuers. */
    List<RevocationList> revocationLists();

    /** Adds a new one. */
    void add(RevocationList list);
}
