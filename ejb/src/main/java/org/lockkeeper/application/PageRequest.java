package org.lockkeeper.application;

/**
 * Which slice of a list.
 *
 * @param offset of the first item, from 0
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(int offset, int limit) {

    /** The largest slice that is given at once. */
    public static final int MAX_LIMIT = 1000;

    /** Refuses what is out of bounds. */
    public PageRequest {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT);
        }
    }
}
