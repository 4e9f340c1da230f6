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

    /** Where the rows come from; serializable, since it lives in a view. */
    @FunctionalInterface
    public interface Slices<T> extends Serializable {

        /** The slice that is asked for. */
        Page<T> read(PageRequest request);
    }

    /** Reads from the given slices. */
    public PagedModel(Slices<T> slices) {
        this.slices = slices;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(slices.read(new PageRequest(0, 1)).total());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return slices.read(new PageRequest(first, Math.max(1, size))).items();
    }
}
