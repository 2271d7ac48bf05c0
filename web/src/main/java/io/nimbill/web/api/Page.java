package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param items in the list's own, stable order
 * @param next address of the next page; absent on the last
 */
@Schema(hidden = true)
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
