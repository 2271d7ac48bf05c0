package io.nimbill.usage.reading;

import static io.nimbill.usage.reading.SourceColumn.Need.FILLED;
import static io.nimbill.usage.reading.SourceColumn.Need.PRESENT;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;

/**
 * FOCUS 1.0 to 1.4, Cost and Usage.
 *
 * <p>The contracted cost may be empty although the specification forbids it: the official 1.0 sample has such rows.
 * Publishers sign under many names, so provider and publisher are compared by the house they belong to.
 */
final class FocusMapping {
    private static final String KIND = """
      CASE WHEN category = 'Tax' THEN 'TAX'
        WHEN category = 'Credit' THEN 'CREDIT'
        WHEN category IN ('Usage', 'Purchase') AND negative = 1 THEN 'REFUND'
        WHEN category = 'Purchase' AND contains(service, 'Support') THEN 'SUPPORT'
        WHEN category IN ('Usage', 'Purchase') AND publisher <> '' AND vhouse(publisher) <> vhouse(provider)
          THEN 'MARKETPLACE'
        WHEN category = 'Purchase' AND commitment <> '' OR category = 'Usage' AND commitment_status = 'Unused'
          THEN 'COMMITMENT_FEE'
        WHEN category = 'Usage' AND commitment <> '' THEN 'COMMITTED_USAGE'
        WHEN category = 'Purchase' THEN 'PURCHASE'
        WHEN category = 'Usage' THEN 'USAGE'
        ELSE 'ADJUSTMENT' END""";

    private FocusMapping() {}

    static Mapping focus() {
        Mapping focus = Mapping.of(VendorFormat.FOCUS);
        columns(focus);
        keys(focus);
        return focus.focus(FocusField.PROVIDER, "provider")
                .focus(FocusField.BILLING_ACCOUNT_ID, "billing_account")
                .focus(FocusField.BILLING_ACCOUNT_NAME, "billing_account_name")
                .focus(FocusField.PERIOD_START, "vday(period_start)")
                .focus(FocusField.PERIOD_END, "vday(period_end)")
                .focus(FocusField.SUB_ACCOUNT_ID, "account")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.DAY, "day")
                .focus(FocusField.END_DAY, "end_day")
                .focus(FocusField.SERVICE_CODE, "service")
                .focus(FocusField.SERVICE_NAME, "service")
                .focus(FocusField.SKU_ID, "sku_price")
                .focus(FocusField.SKU_NAME, "description")
                .focus(FocusField.REGION_ID, "region")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(FocusField.KIND, KIND)
                .focus(FocusField.VENDOR_CHARGE_TYPE, "category")
                .focus(FocusField.CATEGORY, "category")
                .focus(FocusField.CLASS, "class")
                .focus(
                        FocusField.MARKETPLACE,
                        "CASE WHEN publisher <> '' AND vhouse(publisher) <> vhouse(provider) THEN '1' ELSE '0' END")
                .focus(FocusField.COMMITMENT_ID, "commitment")
                .focus(FocusField.VENDOR_INVOICE_ID, "invoice")
                .focus(FocusField.CURRENCY, "currency")
                .focus(FocusField.BILLED, "billed")
                .focus(FocusField.LIST, "list")
                .focus(FocusField.CONTRACTED, "contracted")
                .focus(FocusField.EFFECTIVE, "effective")
                .focus(FocusField.PRICING_QUANTITY, "pricing_quantity")
                .focus(FocusField.CONSUMED_QUANTITY, "consumed_quantity");
    }

    private static void columns(Mapping focus) {
        focus.column("billed", ValueForm.COST, FILLED, "BilledCost")
                .column("effective", ValueForm.COST, FILLED, "EffectiveCost")
                .column("list", ValueForm.COST, FILLED, "ListCost")
                .column("contracted", ValueForm.COST, PRESENT, "ContractedCost")
                .column("pricing_quantity", ValueForm.QUANTITY, PRESENT, "PricingQuantity")
                .column("consumed_quantity", ValueForm.QUANTITY, SourceColumn.Need.OPTIONAL, "ConsumedQuantity")
                .column("currency", ValueForm.CURRENCY, FILLED, "BillingCurrency")
                .column("billing_account", ValueForm.TEXT, FILLED, "BillingAccountId")
                .column("period_start", ValueForm.TIME, FILLED, "BillingPeriodStart")
                .column("period_end", ValueForm.TIME, FILLED, "BillingPeriodEnd")
                .column("started", ValueForm.TIME, FILLED, "ChargePeriodStart")
                .column("ended", ValueForm.TIME, PRESENT, "ChargePeriodEnd")
                .column("category", ValueForm.TEXT, FILLED, "ChargeCategory")
                .column("service", ValueForm.TEXT, FILLED, "ServiceName")
                .column("provider", ValueForm.TEXT, FILLED, "ServiceProviderName", "ProviderName")
                .text("publisher", "PublisherName")
                .text("billing_account_name", "BillingAccountName")
                .text("account", "SubAccountId")
                .text("account_name", "SubAccountName")
                .text("class", "ChargeClass")
                .text("description", "ChargeDescription")
                .text("sku", "SkuId")
                .text("sku_price", "SkuPriceId")
                .text("region", "RegionId")
                .text("unit", "PricingUnit")
                .text("commitment", "CommitmentDiscountId")
                .text("commitment_status", "CommitmentDiscountStatus")
                .text("invoice", "InvoiceId")
                .text("resource", "ResourceId")
                .tags(TagSource.json("tags"))
                .resource("resource")
                .period("period_start");
    }

    private static void keys(Mapping focus) {
        focus.key("provider")
                .key("publisher")
                .key("billing_account")
                .key("period_start")
                .key("period_end")
                .key("account")
                .field("day", Transform.DAY, "started")
                .field("end_day", Transform.END_DAY, "started", "ended")
                .key("service")
                .key("sku_price", "sku")
                .key("region")
                .key("unit")
                .key("category")
                .key("class")
                .field("negative", Transform.NEGATIVE, "billed")
                .key("commitment")
                .key("commitment_status")
                .key("invoice")
                .key("currency")
                .any("billing_account_name")
                .any("account_name")
                .any("description")
                .sum("billed")
                .sum("list")
                .sum("contracted")
                .sum("effective")
                .sum("pricing_quantity")
                .sum("consumed_quantity");
    }
}
