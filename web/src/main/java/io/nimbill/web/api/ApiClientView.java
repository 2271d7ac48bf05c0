package io.nimbill.web.api;

import io.nimbill.party.ApiClient;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client as the API shows it. */
@Schema(name = "ApiClient")
public record ApiClientView(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        @Schema(description = "When it last got a token") Instant lastUsedAt,

        @Schema(description = "Told once, in the answer that made it")
        String secret) {

    static ApiClientView of(ApiClient client, String secret) {
        return new ApiClientView(
                client.publicId().prefixed(Ids.API_CLIENT),
                client.name(),
                List.copyOf(client.scopes()),
                client.createdAt(),
                client.expiresAt().orElse(null),
                client.revokedAt().orElse(null),
                client.lastUsedAt().orElse(null),
                secret);
    }
}
