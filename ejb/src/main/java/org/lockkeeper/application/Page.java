package org.lockkeeper.application;

import java.util.List;

/**
 * A slice of a list.
 *
 * @param items of this slice, in the list's order
 * @param total of the whole list
 */
public record Page<T>(List<T> items, long total) {

    /** Makes the list immutable. */
    public Page {
        items = List.copyOf(items);
    }
}
