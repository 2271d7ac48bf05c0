package io.nimbill.web.api;

import io.nimbill.analysis.ListedVendorRows;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the vendor's rows behind a charge, with the sums over all pages. */
@Schema(name = "VendorRowPage")
public record VendorRowPage(
        List<VendorRowView> items,

        @Schema(description = "Address of the next page; absent on the last")
        String next,

        @Schema(description = "How many rows there are on all pages")
        long count,

        @Schema(description = "Sum over all pages") MoneyView billedCost,

        @Schema(description = "Cost of the daily row that they make")
        MoneyView dailyCost) {

    static VendorRowPage of(ListedVendorRows listed, Page<VendorRowView> page) {
        return new VendorRowPage(
                page.items(),
                page.next(),
                listed.found().count(),
                MoneyView.exact(listed.found().billedCost(), listed.currency()),
                MoneyView.exact(listed.dailyCost(), listed.currency()));
    }
}
