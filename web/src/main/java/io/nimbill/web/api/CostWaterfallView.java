package io.nimbill.web.api;

import io.nimbill.analysis.CostWaterfall;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what the top of the branch bought becomes what clients pay, in one currency. */
@Schema(name = "CostWaterfall")
public record CostWaterfallView(
        String currency,

        @Schema(description = "From the top down; in each, bought and margin make sold")
        List<Level> levels,

        @Schema(description = "All but the last add up to the last")
        List<Step> steps) {

    /** What the sellers of one level did. */
    @Schema(name = "CostWaterfallLevel")
    public record Level(
            @Schema(description = "OPERATOR, DISTRIBUTOR or RESELLER")
            String level,

            MoneyView bought,
            MoneyView margin,
            MoneyView sold,
            @Schema(description = "Of what they sold") MoneyView soldToClients,

            @Schema(description = "What they paid for and did not sell on")
            MoneyView unsold) {}

    /** One step. */
    @Schema(name = "CostWaterfallStep")
    public record Step(
            @Schema(description = "BOUGHT, MARGIN, UNSOLD, EXCHANGED or PAID")
            String kind,

            @Schema(description = "Of a margin") String level,
            MoneyView amount) {}

    static CostWaterfallView of(CostWaterfall fall) {
        String currency = fall.currency();
        return new CostWaterfallView(
                currency,
                fall.levels().stream()
                        .map(level -> new Level(
                                level.level(),
                                MoneyView.exact(level.bought(), currency),
                                MoneyView.exact(level.margin(), currency),
                                MoneyView.exact(level.sold(), currency),
                                MoneyView.exact(level.toClients(), currency),
                                MoneyView.exact(level.unsold(), currency)))
                        .toList(),
                fall.steps().stream()
                        .map(step ->
                                new Step(step.kind().name(), step.level(), MoneyView.exact(step.amount(), currency)))
                        .toList());
    }
}
