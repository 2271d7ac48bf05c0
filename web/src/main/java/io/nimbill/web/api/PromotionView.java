package io.nimbill.web.api;

import io.nimbill.analysis.PromotionRow;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promotion as the API shows it. */
@Schema(name = "Promotion", description = "A named rule, or a discount, with a last day")
public record PromotionView(
        @Schema(description = "A price rule or a price discount")
        String id,

        @Schema(description = "RULE or DISCOUNT") String kind,
        String name,
        String priceBookId,
        String priceBookName,
        String priceBookVersionId,
        String sellerName,

        @Schema(description = "First UTC usage day on which it no longer counts")
        LocalDate validTo) {

    static PromotionView of(PromotionRow row) {
        return new PromotionView(
                row.id(),
                row.kind(),
                row.name(),
                row.book(),
                row.bookName(),
                row.version(),
                row.sellerName(),
                row.validTo());
    }
}
