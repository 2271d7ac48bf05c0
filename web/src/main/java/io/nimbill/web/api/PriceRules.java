package io.nimbill.web.api;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceModel;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.Vendor;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** Rules between the API's words and the business's: vendors by code, accounts by public id. */
@RequestScoped
class PriceRules {

    @Inject
    private PartnerAccounts vendors;

    @Inject
    private CloudAccountScope accountScope;

    @Inject
    private CloudAccounts accounts;

    RuleTerms terms(PriceRuleFields fields) {
        RuleScope scope = new RuleScope(
                accountKey(fields.cloudAccountId()),
                fields.sku(),
                fields.service(),
                fields.region(),
                fields.kind(),
                vendorKey(fields.vendor()));
        return new RuleTerms(scope, price(fields), fields.unit(), fields.validFrom(), fields.validTo());
    }

    PriceRuleView view(PriceRule rule) {
        RuleScope scope = rule.scope();
        RuleTerms terms = rule.terms();
        Price price = rule.price();
        Price.CostPlus plus = price instanceof Price.CostPlus costPlus ? costPlus : null;
        BigDecimal unitPrice = price instanceof Price.FixedUnitPrice fixed ? fixed.unitPrice() : null;
        return new PriceRuleView(
                rule.publicId().prefixed(Ids.PRICE_RULE),
                price.model(),
                plus == null ? null : plus.basis(),
                plus == null ? null : MoneyView.text(plus.percent()),
                MoneyView.text(unitPrice),
                terms.unit(),
                scope.vendorId() == null ? null : vendorCode(scope.vendorId()),
                scope.serviceCode(),
                scope.sku(),
                scope.region(),
                scope.kind(),
                scope.cloudAccountId() == null ? null : accountId(scope.cloudAccountId()),
                terms.validFrom(),
                terms.validTo());
    }

    private static Price price(PriceRuleFields fields) {
        PriceModel model = Required.field("model", fields.model());
        return switch (model) {
            case COST_PLUS ->
                new Price.CostPlus(
                        fields.costBasis() == null ? CostBasis.BILLED : fields.costBasis(),
                        Required.field("percent", fields.percent()));
            case FIXED_UNIT_PRICE -> new Price.FixedUnitPrice(Required.field("unitPrice", fields.unitPrice()));
            case PASS_THROUGH -> new Price.PassThrough();
            case ABSORB -> new Price.Absorb();
        };
    }

    private Long vendorKey(String code) {
        return code == null
                ? null
                : vendors.vendor(code)
                        .map(Vendor::id)
                        .orElseThrow(() -> new ApiProblem(
                                Problem.ofField(422, "unknown-vendor", "/vendor", "One of aws, microsoft, focus.")));
    }

    private String vendorCode(long id) {
        return vendors.vendors().stream()
                .filter(vendor -> vendor.id() == id)
                .map(Vendor::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A rule names a vendor that is gone"));
    }

    private Long accountKey(String id) {
        PublicId publicId = id == null ? null : Ids.inBody(Ids.CLOUD_ACCOUNT, "cloudAccountId", id);
        return publicId == null ? null : accountScope.require(publicId).id();
    }

    private String accountId(long id) {
        return accounts.find(id)
                .orElseThrow(() -> new IllegalStateException("A rule names an account that is gone"))
                .publicId()
                .prefixed(Ids.CLOUD_ACCOUNT);
    }
}
