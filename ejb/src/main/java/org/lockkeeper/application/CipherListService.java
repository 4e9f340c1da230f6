package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/** Named cipher lists: three that come with the product, and administrators' own. */
public interface CipherListService {

    /** All of them, those of the product first. */
    List<CipherListView> lists();

    /** The list of this name. */
    Optional<CipherListView> list(String name);

    /**
     * Makes one.
     *
     * @throws InvalidInputException where a name or suite is wrong
     * @throws ConflictException where the name is taken
     */
    CipherListView create(CipherListInput input);

    /**
     * Changes one, and with it the policies that use it, under the same rules as a change of the policy itself.
     *
     * @throws ConflictException where the list comes with the product, or the new name is taken
     */
    CipherListView change(String name, CipherListInput input, long expectedVersion);

    /**
     * Deletes one.
     *
     * @throws ConflictException where it is used, naming by whom, or comes with the product
     */
    void delete(String name, long expectedVersion);
}
