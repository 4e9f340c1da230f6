package org.lockkeeper.application;

import java.util.Optional;

/** The Sites. */
public interface SiteService {

    /** A slice of all Sites, by name. */
    Page<SiteView> sites(PageRequest request);

    /** The Site of this name, or empty. */
    Optional<SiteView> site(String name);

    /** A slice of a Site's users, by name; empty where there is no such Site. */
    Page<UserView> users(String site, PageRequest request);
}
