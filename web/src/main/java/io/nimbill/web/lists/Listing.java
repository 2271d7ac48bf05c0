package io.nimbill.web.lists;

import io.nimbill.work.Sorting;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of a list: of its file, and of the same page in another order. */
public final class Listing implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final LinkedHashMap<String, String> filter;
    private final Sorting sorting;

    Listing(String file, Map<String, String> filter, Sorting sorting) {
        this.file = file;
        this.filter = new LinkedHashMap<>(filter);
        this.sorting = sorting;
    }

    /** With a value of its own in the filter: one that the page chose where the address says nothing. */
    public Listing with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(name, value.toString());
        return new Listing(file, more, sorting);
    }

    public Sorting sorting() {
        return sorting;
    }

    /** Where all rows of the filter are, as a file. */
    public String getCsv() {
        return file + query(sorting);
    }

    /** The same page ordered by that word; the other way round when it is so already. */
    public String orderedBy(String word) {
        return query(new Sorting(word, isBy(word) && !sorting.descending()));
    }

    /** The same page with the same filter and order. */
    public String getHere() {
        return query(sorting);
    }

    public boolean isBy(String word) {
        return word.equals(sorting.by());
    }

    /** {@code up}, {@code down}, or {@code none} when the list is in another order. */
    public String direction(String word) {
        if (!isBy(word)) {
            return "none";
        }
        return sorting.descending() ? "down" : "up";
    }

    private String query(Sorting order) {
        Map<String, String> all = new LinkedHashMap<>(filter);
        if (order.by() != null) {
            all.put(Choice.SORT, order.by());
            if (order.descending()) {
                all.put(Choice.DESCENDING, "true");
            }
        }
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
