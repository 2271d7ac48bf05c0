package io.nimbill.web.api;

import io.nimbill.rating.UsageQuote;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What vendor usage would cost a buyer, at its own prices. */
@Schema(name = "UsageQuote", description = "What vendor usage would cost a buyer at its own prices, without tax")
public record UsageQuoteView(
        String vendor,
        String service,
        String sku,
        String region,
        String unit,
        String quantity,

        @Schema(description = "UTC day of the usage") LocalDate day,

        @Schema(description = "With all its digits, as a charge would be")
        MoneyView amount,

        @Schema(description = "At the minor unit, as a line would be")
        MoneyView rounded) {

    static UsageQuoteView of(UsageQuote quote) {
        String currency = quote.currency().getCurrencyCode();
        return new UsageQuoteView(
                quote.sku().vendor(),
                quote.sku().service(),
                quote.sku().sku(),
                quote.sku().region(),
                quote.sku().unit(),
                MoneyView.text(quote.quantity()),
                quote.day(),
                MoneyView.exact(quote.amount(), currency),
                MoneyView.of(quote.rounded(), currency));
    }
}
