package io.nimbill.web.api;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.PriceModel;
import io.nimbill.vendor.ChargeKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price rule as the API shows it. A scope field that is absent is open. */
@Schema(name = "PriceRule")
public record PriceRuleView(
        String id,
        PriceModel model,
        CostBasis costBasis,
        @Schema(description = "A decimal") String percent,

        @Schema(description = "A decimal, in the book's currency")
        String unitPrice,

        @Schema(description = "Steps of a graduated or volume price")
        List<PriceTierView> tiers,

        @Schema(description = "A decimal") String freeQuantity,
        @Schema(description = "A decimal") String packageSize,

        String unit,
        String vendor,
        @Schema(description = "By the vendor's code") String service,
        String sku,
        String region,
        ChargeKind kind,
        String cloudAccountId,
        LocalDate validFrom,
        LocalDate validTo,

        @Schema(description = "With an end it is a promotion")
        String name) {}
