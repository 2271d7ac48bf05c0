package io.nimbill.web.api;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.PriceModel;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price rule as somebody writes it. A scope field that is absent is open. */
@Schema(name = "PriceRuleFields")
public record PriceRuleFields(
        @Schema(required = true) PriceModel model,

        @Schema(description = "For COST_PLUS: the cost the percentage is taken of; BILLED unless given")
        CostBasis costBasis,

        @Schema(
                type = SchemaType.STRING,
                description = "For COST_PLUS what is added, for LIST_DISCOUNT what is taken off, in percent",
                examples = "15")
        BigDecimal percent,

        @Schema(
                type = SchemaType.STRING,
                description = "For FIXED_UNIT_PRICE of a unit, for FLAT_PER_ROW of a daily row, for PACKAGE of a"
                        + " package; in the book's currency",
                examples = "0.0125")
        BigDecimal unitPrice,

        @Schema(description = "For GRADUATED and VOLUME: its steps, without gap or overlap")
        List<PriceTierFields> tiers,

        @Schema(type = SchemaType.STRING, description = "For PACKAGE: units that cost nothing; 0 unless given")
        BigDecimal freeQuantity,

        @Schema(type = SchemaType.STRING, description = "For PACKAGE: units in a package; a begun one counts whole")
        BigDecimal packageSize,

        @Schema(description = "Pricing unit that a price of quantities is for; any unless given", maxLength = 64)
        String unit,

        @Schema(description = "aws, microsoft or focus") String vendor,

        @Schema(description = "Service by the vendor's code or name")
        String service,

        String sku,
        @Schema(maxLength = 64) String region,
        ChargeKind kind,
        String cloudAccountId,

        @Schema(description = "First UTC usage day, where the rule has one of its own")
        LocalDate validFrom,

        @Schema(description = "The day after the last") LocalDate validTo,

        @Schema(maxLength = 120, description = "A rule with a name and an end is a promotion")
        String name) {}
