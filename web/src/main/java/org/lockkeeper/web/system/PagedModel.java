package org.lockkeeper.web.system;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that reads only the rows it shows. The service gives the order. */
public class PagedModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private final Slices<T> slices;
    private final Keys<T> keys;
    private final Finder<T> finder;

    /** Where the rows come from; serializable, since it lives in a view. */
    @FunctionalInterface
    public interface Slices<T> extends Serializable {

        /** The slice that is asked for. */
        Page<T> read(PageRequest request);
    }

    /** What tells rows apart, where they can be ticked. */
    @FunctionalInterface
    public interface Keys<T> extends Serializable {

        /** The key of a row. */
        String of(T row);
    }

    /** How a single row is found again, where rows can be ticked. */
    @FunctionalInterface
    public interface Finder<T> extends Serializable {

        /** The row of this key, or null. */
        T find(String key);
    }

    /** Reads from the given slices. */
    public PagedModel(Slices<T> slices) {
        this(slices, String::valueOf, key -> null);
    }

    /** Reads from the given slices; rows can be ticked. */
    public PagedModel(Slices<T> slices, Keys<T> keys, Finder<T> finder) {
        this.slices = slices;
        this.keys = keys;
        this.finder = finder;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(slices.read(new PageRequest(0, 1)).total());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return slices.read(new PageRequest(first, Math.max(1, size))).items();
    }

    @Override
    public String getRowKey(T row) {
        return keys.of(row);
    }

    @Override
    public T getRowData(String key) {
        return finder.find(key);
    }
}
