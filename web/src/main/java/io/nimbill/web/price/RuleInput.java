package io.nimbill.web.price;

import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
        LocalDate end = fields.getLastDay() == null ? null : fields.getLastDay().plusDays(1);
        return new RuleTerms(scope, price(fields), fields.getUnit(), fields.getValidFrom(), end);
    }

    private static Price price(RuleFields fields) {
        return switch (fields.getModel()) {
            case COST_PLUS -> new Price.CostPlus(fields.getCostBasis(), required("percent", fields.getPercent()));
            case FIXED_UNIT_PRICE -> new Price.FixedUnitPrice(required("unitPrice", fields.getUnitPrice()));
            case PASS_THROUGH -> new Price.PassThrough();
            case ABSORB -> new Price.Absorb();
        };
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
