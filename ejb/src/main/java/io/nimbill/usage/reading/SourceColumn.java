package io.nimbill.usage.reading;

import java.util.List;

/**
 * A column of a vendor's file.
 *
 * @param name our short name for it, used in the mapping only
 * @param form what its values look like
 * @param need whether it must be there and filled
 * @param headers names it has in headers, lower case, best first
 */
record SourceColumn(String name, ValueForm form, Need need, List<String> headers) {

    /** How badly money needs the column. */
    enum Need {
        /** The header must have it and every row a value. */
        FILLED,
        /** The header must have it; a value may be missing. */
        PRESENT,
        /** May be missing. */
        OPTIONAL
    }
}
