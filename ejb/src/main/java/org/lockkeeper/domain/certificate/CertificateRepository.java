package org.lockkeeper.domain.certificate;

import java.util.List;
import java.util.Optional;

/** Where server certificates are kept. Every method needs a transaction. */
public interface CertificateRepository {

    /** The certificate of this alias. */
    Optional<ServerCertificate> find(String alias);

    /** All, by alias. */
    List<ServerCertificate> all();

    /** Adds a new one. */
    void add(ServerCertificate certificate);
}
