package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tags whose values are kept, in their order. */
@Schema(name = "AllocationTagList")
public record AllocationTagList(List<AllocationTagView> items) {

    static AllocationTagList of(List<String> keys) {
        return new AllocationTagList(keys.stream().map(AllocationTagView::new).toList());
    }
}
