package io.nimbill.web.api;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceModel;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes a price of what somebody wrote; a field that the model needs is asked for by its name. */
final class RulePrices {

    private RulePrices() {}

    static Price of(PriceRuleFields fields) {
        PriceModel model = Required.field("model", fields.model());
        return switch (model) {
            case COST_PLUS ->
                new Price.CostPlus(
                        fields.costBasis() == null ? CostBasis.BILLED : fields.costBasis(),
                        Required.field("percent", fields.percent()));
            case LIST_DISCOUNT -> new Price.ListDiscount(Required.field("percent", fields.percent()));
            case FIXED_UNIT_PRICE -> new Price.FixedUnitPrice(unitPrice(fields));
            case FLAT_PER_ROW -> new Price.FlatPerRow(unitPrice(fields));
            case GRADUATED -> new TieredPrice.Graduated(tiers(fields));
            case VOLUME -> new TieredPrice.Volume(tiers(fields));
            case PACKAGE ->
                new TieredPrice.Packages(
                        orZero(fields.freeQuantity()),
                        Required.field("packageSize", fields.packageSize()),
                        unitPrice(fields));
            case PASS_THROUGH -> new Price.PassThrough();
            case ABSORB -> new Price.Absorb();
        };
    }

    private static BigDecimal unitPrice(PriceRuleFields fields) {
        return Required.field("unitPrice", fields.unitPrice());
    }

    private static Tiers tiers(PriceRuleFields fields) {
        List<Tier> steps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (PriceTierFields tier : Required.field("tiers", fields.tiers())) {
            BigDecimal above = tier.above() == null ? reached : tier.above();
            steps.add(new Tier(above, tier.upTo(), orZero(tier.unitPrice()), orZero(tier.flatPrice()), tier.block()));
            reached = tier.upTo();
        }
        return new Tiers(steps);
    }

    private static BigDecimal orZero(BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }
}
