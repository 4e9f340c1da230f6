package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may administer, and what: for Server administrators. */
public interface AdministratorsService {

    /** A slice, by name. */
    Page<AdministratorDetails> administrators(PageRequest request);

    /** The administrator of this name, or empty. */
    Optional<AdministratorDetails> administrator(String name);

    /**
     * Makes one.
     *
     * @throws InvalidInputException where a field is wrong
     * @throws ConflictException where the name is taken
     */
    AdministratorDetails create(AdministratorInput input);

    /**
     * Changes one. Without a password the old one stays.
     *
     * @throws MissingObjectException where there is none of this name
     * @throws StaleVersionException where somebody else was faster
     * @throws InvalidInputException where a field is wrong
     * @throws ConflictException where nobody would be left who may do everything
     */
    AdministratorDetails change(String name, AdministratorInput input, long expectedVersion);

    /**
     * Removes one, with his API tokens.
     *
     * @throws ConflictException where nobody would be left who may do everything
     */
    void delete(String name, long expectedVersion);

    /** Demands no second factor of him any more: for somebody who has lost it. */
    void resetSecondFactor(String name);

    /**
     * As an administrator is to be.
     *
     * @param password wiped by the caller; null: the old one stays; needed for a new administrator
     * @param sites names; empty with {@code confined} false: everywhere
     * @param allowedAddresses networks (CIDR); empty: from anywhere
     */
    record AdministratorInput(
            String name,
            char[] password,
            boolean enabled,
            Set<String> roles,
            boolean confined,
            Set<String> sites,
            Set<String> allowedAddresses) {

        @Override
        public String toString() {
            return "AdministratorInput[" + name + "]";
        }
    }

    /** As an administrator is. */
    record AdministratorDetails(
            String name,
            boolean enabled,
            List<String> roles,
            boolean confined,
            List<String> sites,
            List<String> allowedAddresses,
            boolean secondFactor,
            Optional<Instant> lockedUntil,
            long version) {}
}
