package io.nimbill.web.api;

import io.nimbill.vendor.ListPrice;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price as a vendor publishes it. */
@Schema(name = "ListPrice")
public record ListPriceView(
        @Schema(description = "The vendor's code or name of the service")
        String service,

        @Schema(description = "The vendor's code of what is priced")
        String sku,

        String region,
        String description,

        @Schema(description = "What one of it is") String unit,

        @Schema(description = "From which quantity on it holds, inclusive", example = "51200")
        String fromQuantity,

        @Schema(description = "Per unit, with all its digits")
        MoneyView price,

        @Schema(description = "OnDemand, Reserved, Consumption…: the vendor's word")
        String term,

        @Schema(description = "Absent where the vendor does not say")
        Instant effectiveAt) {

    static ListPriceView of(ListPrice price) {
        return new ListPriceView(
                price.service(),
                price.sku(),
                price.region(),
                price.description(),
                price.unit(),
                MoneyView.text(price.fromQuantity()),
                MoneyView.exact(price.price(), price.currency()),
                price.term(),
                price.effectiveAt());
    }
}
