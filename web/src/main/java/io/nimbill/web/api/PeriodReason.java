package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a vendor's month is closed or opened again. */
@Schema(name = "PeriodReason")
public record PeriodReason(
        @Schema(description = "Kept in the audit trail; needed to open a period again", maxLength = 190)
        String reason) {}
