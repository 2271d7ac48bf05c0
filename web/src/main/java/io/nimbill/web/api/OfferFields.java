package io.nimbill.web.api;

import io.nimbill.catalog.BillingInterval;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.catalog.OfferTerms;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer as somebody writes it. */
@Schema(name = "OfferFields")
public record OfferFields(
        @Schema(description = "Whose offer; the key's own party unless given; only when it is made")
        String sellerId,

        @Schema(description = "Unique at its seller; only when it is made", maxLength = 64)
        String code,

        @Schema(required = true, maxLength = 190) String name,
        @Schema(required = true) ChargeModel model,

        @Schema(description = "How often it is charged; MONTH unless given")
        BillingInterval interval,

        @Schema(description = "IN_ADVANCE unless given") ChargeTiming timing,

        @Schema(description = "Months a client is bound for; 0 unless given")
        Integer termMonths,

        @Schema(description = "Whether another term begins where one ends; true unless given")
        Boolean renews,

        @Schema(description = "Whether intervals begin with the calendar's; false unless given")
        Boolean calendarAligned,

        @Schema(description = "Days at the beginning that are not charged; 0 unless given")
        Integer freeDays,

        @Schema(required = true, description = "One product, or several that are sold together for one price")
        List<OfferItemFields> items) {

    OfferTerms terms() {
        return new OfferTerms(
                Required.field("model", model),
                interval == null ? BillingInterval.MONTH : interval,
                timing == null ? ChargeTiming.IN_ADVANCE : timing,
                termMonths == null ? 0 : termMonths,
                renews == null || renews,
                calendarAligned != null && calendarAligned,
                freeDays == null ? 0 : freeDays);
    }
}
