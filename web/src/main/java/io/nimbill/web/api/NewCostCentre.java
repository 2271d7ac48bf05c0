package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost centre as it shall be. */
@Schema(name = "NewCostCentre")
public record NewCostCentre(
        @Schema(description = "The client; the key's own party unless one is named. Ignored in a change")
        String clientId,

        @Schema(required = true) String code,
        @Schema(required = true) String name,

        @Schema(description = "The one it is part of; none at the top")
        String parentId) {}
