package io.nimbill.web.portal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of a table that are read page by page; order and filter are the page's own. */
public final class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Counts the rows of the whole filter. */
    @FunctionalInterface
    public interface Counter extends Serializable {
        long count();
    }

    /** Reads one page. */
    @FunctionalInterface
    public interface Reader<T> extends Serializable {
        List<T> read(int first, int size);
    }

    private final Counter counter;
    private final Reader<T> reader;

    public LazyRows(Counter counter, Reader<T> reader) {
        this.counter = counter;
        this.reader = reader;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(counter.count());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        return reader.read(first, pageSize);
    }
}
