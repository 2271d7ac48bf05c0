package io.nimbill.web.api;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no token, as RFC 6749, section 5.2, words it. */
@Schema(name = "TokenError")
public record TokenError(
        @Schema(description = "invalid_request, invalid_client, invalid_scope, unsupported_grant_type")
        String error,

        @Schema(name = "error_description") @JsonbProperty("error_description")
        String errorDescription) {}
