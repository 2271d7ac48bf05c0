package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field that changed. */
@Schema(name = "AuditChange")
public record AuditChangeView(
        String field,
        @Schema(description = "Absent where there was none") String before,

        @Schema(description = "Absent where there is none any more")
        String after) {}
