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

    /** Removes it, with its history and what it has issued. */
    void remove(ServerCertificate certificate);

    /** Keeps a chain that is being replaced. */
    void add(FormerChain chain);

    /** The chains before, newest first. */
    List<FormerChain> history(ServerCertificate certificate);

    /** Writes what has changed so far, so that versions are the new ones. */
    void flush();
}
