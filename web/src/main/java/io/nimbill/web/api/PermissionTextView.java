package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to paste or set up at the vendor. */
@Schema(name = "PermissionText")
public record PermissionTextView(
        @Schema(description = "What it is for: aws.trust, aws.read…")
        String code,

        String text) {}
