package io.nimbill.web.api;

import io.nimbill.catalog.BillingInterval;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.subscription.Quote;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an offer would cost a client, at its own prices. */
@Schema(name = "Quote", description = "What an offer would cost a client at its own prices, without tax")
public record QuoteView(
        String offerId,
        String code,
        String name,
        ChargeModel model,
        BillingInterval interval,
        ChargeTiming timing,
        int termMonths,
        String quantity,

        @Schema(description = "Of one unit for a whole interval")
        MoneyView unitPrice,

        @Schema(description = "First day of the interval that would be charged first")
        LocalDate firstFrom,

        @Schema(description = "The day after its last") LocalDate firstTo,

        @Schema(description = "Of that interval, cut where it is not whole")
        MoneyView first,

        @Schema(description = "Of every whole interval after it; absent for what is sold once")
        MoneyView each,

        @Schema(description = "Of the whole term, where the client would be bound for one")
        MoneyView term) {

    static QuoteView of(Quote quote) {
        String currency = quote.currency().getCurrencyCode();
        return new QuoteView(
                quote.offerId().prefixed(Ids.OFFER),
                quote.offerCode(),
                quote.offerName(),
                quote.terms().model(),
                quote.terms().interval(),
                quote.terms().timing(),
                quote.terms().termMonths(),
                MoneyView.text(quote.quantity()),
                MoneyView.exact(quote.unitPrice(), currency),
                quote.first().start(),
                quote.first().end(),
                MoneyView.of(quote.firstAmount(), currency),
                MoneyView.of(quote.eachAmount(), currency),
                MoneyView.of(quote.termAmount(), currency));
    }
}
