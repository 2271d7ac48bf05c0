package io.nimbill.web.api;

import io.nimbill.party.TokenIssuing.Issued;
import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as RFC 6749, section 5.1, words it. */
@Schema(name = "Token")
public record TokenView(
        @Schema(name = "access_token") @JsonbProperty("access_token")
        String accessToken,

        @Schema(name = "token_type", description = "Bearer") @JsonbProperty("token_type")
        String tokenType,

        @Schema(name = "expires_in", description = "Seconds") @JsonbProperty("expires_in")
        long expiresIn,

        @Schema(description = "Scopes with a space between") String scope) {

    static TokenView of(Issued issued) {
        return new TokenView(issued.token(), "Bearer", issued.lasts().toSeconds(), String.join(" ", issued.scopes()));
    }
}
