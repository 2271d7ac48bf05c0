package io.nimbill.usage.reading;

import java.util.List;

/**
 * Where a format keeps tags.
 *
 * @param jsonColumns headers of columns that hold a JSON object, best first; empty when tags are columns
 * @param columnPrefixes prefixes that make a header of a tag key, best first
 */
record TagSource(List<String> jsonColumns, List<String> columnPrefixes) {
    static final TagSource NONE = new TagSource(List.of(), List.of());

    static TagSource json(String... headers) {
        return new TagSource(List.of(headers), List.of());
    }

    static TagSource columns(String... prefixes) {
        return new TagSource(List.of(), List.of(prefixes));
    }
}
