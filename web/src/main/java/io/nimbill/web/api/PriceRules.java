package io.nimbill.web.api;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.Vendor;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;

/** Rules and discounts between the API's words and the business's: vendors by code, accounts by public id. */
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
        return new RuleTerms(
                scope, RulePrices.of(fields), fields.unit(), fields.validFrom(), fields.validTo(), fields.name());
    }

    PriceRuleView view(PriceRule rule) {
        RuleScope scope = rule.scope();
        RuleTerms terms = rule.terms();
        Price price = rule.price();
        TieredPrice.Packages packages = price instanceof TieredPrice.Packages known ? known : null;
        return new PriceRuleView(
                rule.publicId().prefixed(Ids.PRICE_RULE),
                price.model(),
                price instanceof Price.CostPlus plus ? plus.basis() : null,
                MoneyView.text(percent(price)),
                MoneyView.text(unitPrice(price)),
                price instanceof TieredPrice tiered && packages == null
                        ? tiered.steps().stream().map(PriceTierView::of).toList()
                        : null,
                packages == null ? null : MoneyView.text(packages.free()),
                packages == null ? null : MoneyView.text(packages.size()),
                terms.unit(),
                scope.vendorId() == null ? null : vendorCode(scope.vendorId()),
                scope.serviceCode(),
                scope.sku(),
                scope.region(),
                scope.kind(),
                scope.cloudAccountId() == null ? null : accountId(scope.cloudAccountId()),
                terms.validFrom(),
                terms.validTo(),
                terms.name());
    }

    Discount discount(PriceDiscountFields fields) {
        return new Discount(
                Required.field("name", fields.name()),
                vendorKey(fields.vendor()),
                fields.services() == null ? List.of() : fields.services(),
                fields.needed() == null ? 1 : fields.needed(),
                Required.field("percent", fields.percent()),
                fields.validFrom(),
                fields.validTo());
    }

    PriceDiscountView view(PriceDiscount kept) {
        Discount discount = kept.discount();
        return new PriceDiscountView(
                kept.publicId().prefixed(Ids.PRICE_DISCOUNT),
                discount.name(),
                discount.vendorId() == null ? null : vendorCode(discount.vendorId()),
                discount.services(),
                discount.needed(),
                MoneyView.text(discount.percent()),
                discount.validFrom(),
                discount.validTo());
    }

    private static BigDecimal percent(Price price) {
        if (price instanceof Price.ListDiscount discount) {
            return discount.percent();
        }
        return price instanceof Price.CostPlus plus ? plus.percent() : null;
    }

    private static BigDecimal unitPrice(Price price) {
        if (price instanceof Price.FixedUnitPrice fixed) {
            return fixed.unitPrice();
        }
        if (price instanceof Price.FlatPerRow flat) {
            return flat.rowPrice();
        }
        return price instanceof TieredPrice.Packages packages ? packages.packagePrice() : null;
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
