package io.nimbill.web.api;

import io.nimbill.party.ClosingObstacle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a party can close now. */
@Schema(name = "Closure")
public record ClosureView(
        boolean possible,

        @Schema(description = "What has to be settled first")
        List<Obstacle> obstacles) {

    /** Something in the way. */
    @Schema(name = "ClosingObstacle")
    public record Obstacle(
            @Schema(description = "open-buyers, cloud-accounts, unbilled-charges, open-debts")
            String code,

            String message,
            @Schema(description = "At most ten") List<String> examples) {}

    static ClosureView of(List<ClosingObstacle> obstacles) {
        return new ClosureView(
                obstacles.isEmpty(),
                obstacles.stream()
                        .map(each -> new Obstacle(each.code(), each.message(), each.examples()))
                        .toList());
    }
}
