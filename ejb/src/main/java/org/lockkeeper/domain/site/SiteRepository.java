package org.lockkeeper.domain.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.domain.settings.Setting;

/** Where Sites are kept. Every method needs a transaction. */
public interface SiteRepository {

    /** The Site of exactly this name. */
    Optional<Site> find(String name);

    /**
     * The same, locked until the transaction ends: a check of its version holds, and nobody else adds or removes what is
     * below it meanwhile.
     */
    Optional<Site> lock(String name);

    /** A slice of all, by name. */
    List<Site> list(int offset, int limit);

    /** How many there are. */
    long count();

    /** The names of those that show a certificate, in order. */
    List<String> namesUsing(String alias);

    /** Those that are on, by name. */
    List<Site> enabled();

    /** Adds a new one. */
    void add(Site site);

    /** Removes one that has neither templates nor users. */
    void remove(Site site);

    /** Writes what has changed so far, so that versions are the new ones. */
    void flush();

    /** Ids of the Sites of which a template or a user sets this setting to another value than this one. */
    Set<Long> whereSomebodySets(Setting<?> setting, String otherThan);
}
