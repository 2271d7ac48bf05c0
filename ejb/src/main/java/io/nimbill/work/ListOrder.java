package io.nimbill.work;

import java.util.Map;

/** The orders a list knows: words of viewers to columns of its query. Nothing a viewer sends gets into the statement. */
public final class ListOrder {

    private final String own;
    private final Map<String, String> columns;

    /**
     * The orders of one list.
     *
     * @param own what follows ORDER BY when nothing else is asked for; also decides between equal rows
     * @param columns expressions by the words that choose them
     */
    public ListOrder(String own, Map<String, String> columns) {
        this.own = own;
        this.columns = columns;
    }

    /** The clause; rows without a value come last in either direction. */
    public String clause(Sorting sorting) {
        String column = sorting.by() == null ? null : columns.get(sorting.by());
        if (column == null) {
            return "ORDER BY " + own;
        }
        return "ORDER BY " + column + " IS NULL, " + column + (sorting.descending() ? " DESC, " : " ASC, ") + own;
    }
}
