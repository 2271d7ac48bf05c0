package io.nimbill.web.price;

import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a rule of what somebody wrote; refusals name the input at fault. */
@RequestScoped
class RuleInput {

    @Inject
    private CloudAccountRegister accounts;

    @Inject
    private CloudAccountScope accountScope;

    @Inject
    private Clock clock;

    RuleTerms terms(RuleFields fields) {
        RuleScope scope = new RuleScope(
                account(fields.getAccountNumber()),
                fields.getSku(),
                fields.getServiceCode(),
                fields.getRegion(),
                fields.getKind(),
                fields.getVendorId());
        String unit = fields.isOfQuantity() ? fields.getUnit() : null;
        LocalDate end = fields.getLastDay() == null ? null : fields.getLastDay().plusDays(1);
        return new RuleTerms(scope, price(fields), unit, fields.getValidFrom(), end, fields.getName());
    }

    private static Price price(RuleFields fields) {
        return switch (fields.getModel()) {
            case COST_PLUS -> new Price.CostPlus(fields.getCostBasis(), required("percent", fields.getPercent()));
            case LIST_DISCOUNT -> new Price.ListDiscount(required("percent", fields.getPercent()));
            case FIXED_UNIT_PRICE -> new Price.FixedUnitPrice(required("unitPrice", fields.getUnitPrice()));
            case FLAT_PER_ROW -> new Price.FlatPerRow(required("unitPrice", fields.getUnitPrice()));
            case GRADUATED -> new TieredPrice.Graduated(tiers(fields.getTiers()));
            case VOLUME -> new TieredPrice.Volume(tiers(fields.getTiers()));
            case PACKAGE ->
                new TieredPrice.Packages(
                        fields.getFreeQuantity() == null ? BigDecimal.ZERO : fields.getFreeQuantity(),
                        required("packageSize", fields.getPackageSize()),
                        required("unitPrice", fields.getUnitPrice()));
            case PASS_THROUGH -> new Price.PassThrough();
            case ABSORB -> new Price.Absorb();
        };
    }

    private static Tiers tiers(List<TierFields> written) {
        List<Tier> steps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (TierFields step : written) {
            steps.add(step.tier(reached));
            reached = step.getUpTo();
        }
        return new Tiers(steps);
    }

    private static BigDecimal required(String field, BigDecimal value) {
        if (value == null) {
            throw new Refusal("required", field, "This field is required.");
        }
        return value;
    }

    private Long account(String number) {
        if (number == null) {
            return null;
        }
        List<CloudAccountRow> found = accounts.numbered(number.strip(), LocalDate.now(clock));
        if (found.isEmpty()) {
            throw new Refusal("unknown-account", "accountNumber", "No account of yours has this number.");
        }
        return accountScope
                .require(PublicId.parse("cla", found.get(0).id()).orElseThrow(NotFound::new))
                .id();
    }
}
