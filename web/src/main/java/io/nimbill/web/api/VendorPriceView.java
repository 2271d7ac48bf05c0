package io.nimbill.web.api;

import io.nimbill.catalog.prices.VendorPrice;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price of a vendor as it is kept. */
@Schema(name = "VendorPrice")
public record VendorPriceView(
        String id,
        String listId,
        String vendor,

        @Schema(description = "The vendor's code or name of the service")
        String service,

        @Schema(description = "The vendor's code of what is priced, as usage names it")
        String sku,

        @Schema(description = "What else the vendor calls it")
        String meter,

        String region,
        String description,

        @Schema(description = "OnDemand, Consumption, Reserved 1yr No Upfront…: the vendor's words")
        String term,

        @Schema(description = "What one of it is") String unit,

        @Schema(description = "From which quantity on it holds, inclusive")
        String fromQuantity,

        @Schema(description = "Per unit, with all its digits")
        MoneyView price,

        @Schema(description = "The price it took the place of; absent where there was none")
        MoneyView before,

        @Schema(description = "By how many percent it is dearer than before", example = "-2.5")
        String percent,

        LocalDate validFrom,
        Instant knownSince,

        @Schema(description = "Since when the list holds it no more; absent while it does")
        LocalDate withdrawnOn) {

    static VendorPriceView of(VendorPrice price) {
        return new VendorPriceView(
                price.publicId().prefixed(Ids.VENDOR_PRICE),
                price.listId().prefixed(Ids.PRICE_LIST),
                price.vendor(),
                price.service(),
                price.sku(),
                price.meter(),
                price.region(),
                price.description(),
                price.term(),
                price.unit(),
                MoneyView.text(price.fromQuantity()),
                MoneyView.exact(price.price(), price.currency()),
                MoneyView.exact(price.before(), price.currency()),
                MoneyView.text(price.percent()),
                price.validFrom(),
                price.knownSince(),
                price.withdrawnOn());
    }
}
