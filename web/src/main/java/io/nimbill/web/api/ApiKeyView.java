package io.nimbill.web.api;

import io.nimbill.party.ApiKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as the API shows it. */
@Schema(name = "ApiKey")
public record ApiKeyView(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        @Schema(description = "To the minute") Instant lastUsedAt,

        @Schema(description = "Told once, in the answer that made it")
        String secret) {

    static ApiKeyView of(ApiKey key, String secret) {
        return new ApiKeyView(
                key.publicId().prefixed(Ids.API_KEY),
                key.name(),
                List.copyOf(key.scopes()),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.revokedAt().orElse(null),
                key.lastUsedAt().orElse(null),
                secret);
    }
}
