package org.lockkeeper.rest;

import java.util.List;
import java.util.function.Function;
import org.lockkeeper.application.Page;

/**
 * Every list of the API.
 *
 * @param items the slice that was asked for
 * @param total how many there are in all
 */
public record Items<T>(List<T> items, long total) {

    static <V, T> Items<T> of(Page<V> page, Function<V, T> body) {
        return new Items<>(page.items().stream().map(body).toList(), page.total());
    }

    /** Where a service gives the whole list at once. */
    static <V, T> Items<T> slice(List<V> all, Paging paging, Function<V, T> body) {
        List<T> items = all.stream()
                .skip(paging.request().offset())
                .limit(paging.request().limit())
                .map(body)
                .toList();
        return new Items<>(items, all.size());
    }
}
