package io.nimbill.web.api;

import io.nimbill.usage.VendorRow;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a vendor's file. */
@Schema(name = "VendorRow")
public record VendorRowView(
        @Schema(description = "Number of the row within the delivery, from 1")
        long ordinal,

        MoneyView billedCost,

        @Schema(description = "A decimal, in pricing units") String quantity,

        @Schema(description = "Filled columns by their name in the file, as the vendor wrote them")
        Map<String, String> values) {

    static VendorRowView of(VendorRow row, String currency) {
        return new VendorRowView(
                row.ordinal(),
                MoneyView.exact(row.billedCost(), currency),
                MoneyView.text(row.quantity()),
                row.values());
    }
}
