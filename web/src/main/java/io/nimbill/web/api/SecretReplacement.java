package io.nimbill.web.api;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a secret is replaced. */
@Schema(name = "SecretReplacement")
public record SecretReplacement(
        @Schema(description = "How long the secret before still holds: 0 to 168, 24 by default")
        Integer overlapHours) {

    private static final int USUAL = 24;

    Duration overlap() {
        return Duration.ofHours(overlapHours == null ? USUAL : overlapHours);
    }
}
