package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is asked for. */
@Schema(name = "ApprovalReason")
public record ApprovalReason(
        @Schema(required = true, maxLength = 500, description = "At most 500 characters")
        String reason) {}
