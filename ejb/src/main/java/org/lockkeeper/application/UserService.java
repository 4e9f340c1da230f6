package org.lockkeeper.application;

import java.util.Optional;

/**
 * The users of the Sites; each belongs to exactly one Settings Template. Changes are refused like those of {@link
 * SiteService}, and by {@link BusyException} where too many passwords are hashed at once.
 */
public interface UserService {

    /** A slice of a Site's users, by name; empty where there is no such Site. */
    Page<UserView> users(String site, UserQuery query, PageRequest request);

    /** The user of this name on this Site, or empty. */
    Optional<UserView> user(String site, String name);

    /** Makes a user. */
    UserView create(String site, UserDefinition user);

    /**
     * Makes a user what he is wanted to be. Another name renames him, and he keeps his home folder; another template moves
     * him, and he keeps what he overrides. Switching him off ends his sessions.
     */
    UserView change(String site, String name, UserDefinition user, long expectedVersion);

    /** Deletes a user and ends his sessions; his files stay. */
    void delete(String site, String name, long expectedVersion);

    /**
     * Which users.
     *
     * @param search a part of the name, in any case; null for any
     * @param template name of their Settings Template; null for any
     */
    record UserQuery(String search, String template) {

        /** Every user. */
        public static final UserQuery ALL = new UserQuery(null, null);
    }
}
