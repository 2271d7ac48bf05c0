package io.nimbill.web.api;

import io.nimbill.usage.StatedTotal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The total of a vendor's invoice as it was stated. */
@Schema(name = "StatedTotal")
public record StatedTotalView(
        @Schema(description = "Absent for the whole month's bill")
        String vendorInvoice,

        MoneyView total,
        String statedAt,
        String statedBy) {

    static StatedTotalView of(StatedTotal stated) {
        return new StatedTotalView(
                stated.isOfMonth() ? null : stated.invoice(),
                MoneyView.exact(stated.total(), stated.currency()),
                stated.at().toString(),
                stated.by());
    }
}
