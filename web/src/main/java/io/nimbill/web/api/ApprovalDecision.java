package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Yes or no to a request. */
@Schema(name = "ApprovalDecision")
public record ApprovalDecision(
        @Schema(required = true) Boolean approve,

        @Schema(maxLength = 500, description = "Why not, at most 500 characters")
        String note) {}
