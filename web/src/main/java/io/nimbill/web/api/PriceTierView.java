package io.nimbill.web.api;

import io.nimbill.pricing.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a tiered price as the API shows it. */
@Schema(name = "PriceTier")
public record PriceTierView(
        @Schema(description = "A decimal; where it begins, not included")
        String above,

        @Schema(description = "A decimal; where it ends, included. Absent for the last step")
        String upTo,

        @Schema(description = "A decimal, for each unit or block, in the book's currency")
        String unitPrice,

        @Schema(description = "A decimal, once, when the step is reached")
        String flatPrice,

        @Schema(description = "A decimal; units sold together")
        String block) {

    static PriceTierView of(Tier tier) {
        return new PriceTierView(
                MoneyView.text(tier.above()),
                MoneyView.text(tier.upTo()),
                MoneyView.text(tier.unitPrice()),
                MoneyView.text(tier.flatPrice()),
                MoneyView.text(tier.block()));
    }
}
