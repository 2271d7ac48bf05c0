package io.nimbill.web.api;

import io.nimbill.catalog.BillingInterval;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.catalog.OfferState;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer as the API shows it. */
@Schema(name = "Offer", description = "How a seller sells products of its own")
public record OfferView(
        String id,
        String sellerId,
        String code,
        String name,
        OfferState state,
        ChargeModel model,
        BillingInterval interval,
        ChargeTiming timing,
        int termMonths,
        boolean renews,
        boolean calendarAligned,
        int freeDays,
        String taxClass,
        List<OfferItemView> items,

        @Schema(description = "Parties that may see it, each with all below it; shown to its maker alone")
        List<String> branchIds,

        @Schema(description = "Customer types that may see it; shown to its maker alone")
        List<String> customerTypes,

        LocalDate closedOn) {}
