package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a vendor's month is opened again. */
@Schema(name = "PeriodReason")
public record PeriodReason(
        @Schema(required = true, description = "Kept in the audit trail", maxLength = 190)
        String reason) {}
