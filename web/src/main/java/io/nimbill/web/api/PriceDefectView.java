package io.nimbill.web.api;

import io.nimbill.catalog.prices.PriceFault;
import io.nimbill.catalog.prices.PriceListDefect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a price list that was not taken. */
@Schema(name = "VendorPriceDefect")
public record PriceDefectView(
        @Schema(
                description =
                        "UNREADABLE: a column is not what it has to be; TWICE: the same place stands there with another"
                                + " price too; OLDER: a later price is known already")
        PriceFault fault,

        @Schema(description = "Counted from 1 in the vendor's file; absent where it is not one line")
        Long line,

        @Schema(description = "The vendor's name of the column; absent where it is not one column")
        String column,

        String text) {

    static PriceDefectView of(PriceListDefect defect) {
        return new PriceDefectView(
                defect.fault(), defect.line(), defect.column().isEmpty() ? null : defect.column(), defect.text());
    }
}
