package org.lockkeeper.application;

import java.util.Optional;

/** Revocation lists (CRLs) of the authorities whose client certificates are trusted. */
public interface RevocationListService {

    /** Largest list that is taken, in bytes. */
    int MAX_BYTES = 8 << 20;

    /** A slice of all, by issuer. */
    Page<RevocationListView> lists(PageRequest request);

    /** The list of this id. */
    Optional<RevocationListView> list(long id);

    /**
     * Takes a list from a file, PEM or DER, instead of an older one of the same issuer.
     *
     * @throws InvalidInputException where it is no complete list, or an older one than is at hand
     */
    RevocationListView addFile(byte[] file);

    /**
     * Fetches a list, and fetches it anew from then on before it ends.
     *
     * @throws InvalidInputException where nothing useful comes from there
     * @throws ConflictException where it is fetched already
     */
    RevocationListView addUrl(String url);

    /** Fetches a list now. */
    RevocationListView renew(long id);

    /** Forgets a list. */
    void remove(long id);
}
