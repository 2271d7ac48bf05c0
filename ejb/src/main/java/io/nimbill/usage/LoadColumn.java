package io.nimbill.usage;

/** One column of a file made for {@code LOAD DATA}. */
public sealed interface LoadColumn {

    /**
     * The same text in every row.
     *
     * @param text written as it is
     */
    record Constant(String text) implements LoadColumn {}

    /**
     * The database id of a dimension value.
     *
     * @param dimension which
     */
    record Id(Dimension dimension) implements LoadColumn {}

    /**
     * The database id of a word that a dimension value tells beside its own id.
     *
     * @param dimension which
     * @param ids id by ordinal of the dimension
     */
    record Word(Dimension dimension, long[] ids) implements LoadColumn {}

    /**
     * A field of a dimension value as text, such as the kind of {@link Dimension#CHARGE}. Only for short texts without
     * tabs and line feeds.
     *
     * @param dimension which
     * @param field name of a key field
     */
    record Field(Dimension dimension, String field) implements LoadColumn {}

    /**
     * A plain value of the row file.
     *
     * @param column which, one without a dimension
     */
    record Value(DailyColumn column) implements LoadColumn {}

    /** Number of the row within its account, from 1. */
    record RowNo() implements LoadColumn {}
}
