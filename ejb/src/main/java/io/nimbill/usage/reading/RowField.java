package io.nimbill.usage.reading;

import java.util.List;

/**
 * A field of the first aggregation, computed for each vendor row.
 *
 * @param name name of the field
 * @param transform how it comes from its columns
 * @param columns short names of the source columns, in the order the transform wants them
 * @param argument tag key for {@link Transform#JSON_TAG}; for {@link Transform#ANY} the key that the text is the name
 *     of, if it is one; else empty
 */
record RowField(String name, Transform transform, List<String> columns, String argument) {

    /** Named ways from source texts to a field; few, so that another engine can do the same. */
    enum Transform {
        /** First of the columns that is not empty, else the empty text; part of the key. */
        TEXT,
        /** UTC day of a time; part of the key. */
        DAY,
        /** Day after the last day of the period between two times; part of the key. */
        END_DAY,
        /** Day after the first filled of the columns, which name a last day; 1970-01-01 when all are empty. */
        LAST_DAY,
        /** 1 if the first filled of the number columns is below zero, else 0; part of the key. */
        NEGATIVE,
        /** Value of one key of a JSON object, whose outer braces may be missing; part of the key. */
        JSON_TAG,
        /** Some text of the group; for names. */
        ANY,
        /** Sum of the first filled of the number columns; null when no row has one. */
        SUM
    }

    boolean isKey() {
        return transform != Transform.ANY && transform != Transform.SUM;
    }
}
