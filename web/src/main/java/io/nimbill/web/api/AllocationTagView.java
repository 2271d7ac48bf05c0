package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag whose values are kept. */
@Schema(name = "AllocationTag")
public record AllocationTagView(
        @Schema(required = true, description = "As the vendor writes it")
        String key) {}
