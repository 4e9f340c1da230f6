package org.lockkeeper.rest;

import java.util.Optional;
import java.util.function.LongFunction;

/** Numbers in paths. What is no number is nobody's, like a number that nobody has. */
final class Ids {

    private Ids() {}

    static <T> Optional<T> find(String id, LongFunction<Optional<T>> finder) {
        try {
            return finder.apply(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
