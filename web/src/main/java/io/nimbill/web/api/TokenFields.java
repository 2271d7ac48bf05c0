package io.nimbill.web.api;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the form by which a token is asked for. */
@Schema(name = "TokenRequest")
record TokenFields(
        @Schema(name = "grant_type", required = true, description = "client_credentials") @JsonbProperty("grant_type")
        String grantType,

        @Schema(description = "Scopes with a space between; without it all the client has")
        String scope,

        @Schema(name = "client_id", description = "apc_…; unless HTTP Basic says it") @JsonbProperty("client_id")
        String clientId,

        @Schema(name = "client_secret", description = "Unless HTTP Basic says it") @JsonbProperty("client_secret")
        String clientSecret) {}
