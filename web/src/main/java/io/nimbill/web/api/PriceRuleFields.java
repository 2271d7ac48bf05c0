package io.nimbill.web.api;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.PriceModel;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price rule as somebody writes it. A scope field that is absent is open. */
@Schema(name = "PriceRuleFields")
public record PriceRuleFields(
        @Schema(required = true) PriceModel model,

        @Schema(description = "For COST_PLUS: the cost the percentage is taken of; BILLED unless given")
        CostBasis costBasis,

        @Schema(type = SchemaType.STRING, description = "For COST_PLUS: what is added, in percent", examples = "15")
        BigDecimal percent,

        @Schema(
                type = SchemaType.STRING,
                description = "For FIXED_UNIT_PRICE, in the book's currency",
                examples = "0.0125")
        BigDecimal unitPrice,

        @Schema(description = "Pricing unit that a unit price is for; any unless given", maxLength = 64)
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

        @Schema(description = "The day after the last") LocalDate validTo) {}
