package io.nimbill.web.api;

import io.nimbill.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which amount on a seller wants to see what a delivery or a price change would do. */
@Schema(name = "PreviewLimit")
public record PreviewLimitView(
        @Schema(
                description = "In the seller's own currency; null = nothing is held for its amount",
                examples = "500.00")
        BigDecimal amount,

        @Schema(description = "ISO 4217; only read", examples = "EUR", readOnly = true)
        String currency) {

    static PreviewLimitView of(Optional<Money> limit) {
        return new PreviewLimitView(
                limit.map(Money::amount).orElse(null),
                limit.map(money -> money.currency().getCurrencyCode()).orElse(null));
    }
}
