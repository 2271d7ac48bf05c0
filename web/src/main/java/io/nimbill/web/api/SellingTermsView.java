package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The operator's usual percentages on top of cost, as its price book has them. */
@Schema(name = "SellingTerms")
public record SellingTermsView(
        @Schema(description = "A decimal, in percent; for every vendor that is not named", examples = "15")
        String general,

        @Schema(description = "A decimal, in percent; as in general when absent")
        String amazon,

        @Schema(description = "A decimal, in percent; as in general when absent")
        String microsoft,

        @Schema(description = "In a change: first UTC usage day; the first of this month when absent")
        LocalDate validFrom,

        @Schema(description = "The price book that has them; not read in a change")
        String priceBookId) {}
