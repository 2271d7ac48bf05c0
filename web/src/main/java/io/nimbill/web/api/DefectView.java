package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong in a vendor's file, where, and what to do. */
@Schema(name = "Defect")
public record DefectView(
        String file,

        @Schema(description = "Absent where the whole file is meant")
        Long line,

        String column,
        @Schema(description = "In English") String message,

        @Schema(description = "The message as a stable code, where it has one")
        String code,

        @Schema(description = "What to do") String remedy) {}
