package org.lockkeeper.application;

import java.util.Optional;

/**
 * The Sites. Changes are refused by {@link InvalidInputException}, {@link ConflictException} where a name or a port is
 * taken, {@link MissingObjectException} and {@link StaleVersionException}.
 */
public interface SiteService {

    /** A slice of all Sites, by name. */
    Page<SiteView> sites(PageRequest request);

    /** The Site of this name, or empty. */
    Optional<SiteView> site(String name);

    /** Makes a Site, with its first Settings Template. */
    SiteView create(SiteDefinition site);

    /**
     * Makes a Site what it is wanted to be; another name in {@code site} renames it. Sessions under way keep what they began
     * with, but end where the Site is switched off.
     *
     * @param expectedVersion the version that the administrator saw
     */
    SiteView change(String name, SiteDefinition site, long expectedVersion);

    /**
     * Deletes a Site with its templates, and ends its sessions. No file is deleted.
     *
     * @param cascade whether its users may go with it; else a Site with users is a conflict
     * @param expectedVersion the version that the administrator saw
     */
    void delete(String name, boolean cascade, long expectedVersion);
}
