package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/** The remote hosts that event rules may reach. */
public interface ConnectionProfileService {

    /** All, by name. */
    List<ConnectionProfileView> profiles();

    /** The profile of this name, or empty. */
    Optional<ConnectionProfileView> profile(String name);

    /**
     * Makes a profile.
     *
     * @throws InvalidInputException where a field is wrong
     * @throws ConflictException where the name is taken
     */
    ConnectionProfileView create(ConnectionProfileInput input);

    /**
     * Replaces a profile; its name stays.
     *
     * @throws InvalidInputException where a field is wrong
     * @throws MissingObjectException where there is none of this name
     * @throws StaleVersionException where somebody else has changed it since
     */
    ConnectionProfileView replace(String name, ConnectionProfileInput input, long expectedVersion);

    /**
     * Deletes a profile.
     *
     * @throws ConflictException where rules use it; the message names them
     */
    void delete(String name, long expectedVersion);

    /** Tries the connection, and says what came of each step; sends no file, no mail and no webhook. */
    ConnectionTestView test(String name);
}
