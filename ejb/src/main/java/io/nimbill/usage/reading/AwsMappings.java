package io.nimbill.usage.reading;

import static io.nimbill.usage.reading.SourceColumn.Need.FILLED;
import static io.nimbill.usage.reading.SourceColumn.Need.OPTIONAL;
import static io.nimbill.usage.reading.SourceColumn.Need.PRESENT;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;

/**
 * The two AWS reports. They say the same in different headers, so the meaning is written once.
 *
 * <p>Billed cost is the unblended cost. The list cost is the public on-demand cost where the row has one. A savings
 * plan's negation takes back what the covered rows show, so only its billed cost counts.
 */
final class AwsMappings {
    private static final String KIND = """
      CASE WHEN type = 'Tax' THEN 'TAX'
        WHEN type = 'Credit' THEN 'CREDIT'
        WHEN type = 'Refund' THEN 'REFUND'
        WHEN type IN ('EdpDiscount', 'BundledDiscount', 'PrivateRateDiscount') THEN 'DISCOUNT'
        WHEN type IN ('Usage', 'Fee') AND contains(product_code, 'Support') THEN 'SUPPORT'
        WHEN entity = 'AWS Marketplace' THEN 'MARKETPLACE'
        WHEN type IN ('RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') THEN 'COMMITMENT_FEE'
        WHEN type IN ('DiscountedUsage', 'SavingsPlanCoveredUsage', 'SavingsPlanNegation') THEN 'COMMITTED_USAGE'
        WHEN type = 'Fee' THEN 'PURCHASE'
        WHEN type = 'Usage' THEN 'USAGE'
        ELSE 'ADJUSTMENT' END""";

    private static final String CATEGORY = """
      CASE WHEN type = 'Tax' THEN 'Tax'
        WHEN type IN ('Credit', 'EdpDiscount', 'BundledDiscount', 'PrivateRateDiscount') THEN 'Credit'
        WHEN type IN ('Fee', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee') THEN 'Purchase'
        WHEN type IN ('Usage', 'Refund', 'DiscountedUsage', 'SavingsPlanCoveredUsage', 'SavingsPlanNegation')
          THEN 'Usage'
        ELSE 'Adjustment' END""";

    private static final String EFFECTIVE = """
      CASE WHEN type IN ('SavingsPlanNegation', 'SavingsPlanUpfrontFee') THEN 0
        WHEN type = 'DiscountedUsage' THEN coalesce(reservation_effective, unblended)
        WHEN type = 'SavingsPlanCoveredUsage' THEN coalesce(plan_effective, unblended)
        WHEN type = 'RIFee' THEN coalesce(unused_upfront, 0) + coalesce(unused_recurring, 0)
        WHEN type = 'SavingsPlanRecurringFee' THEN coalesce(plan_total, 0) - coalesce(plan_used, 0)
        WHEN type = 'Fee' AND reservation <> '' THEN 0
        ELSE unblended END""";

    private AwsMappings() {}

    static Mapping curLegacy() {
        Mapping cur = Mapping.of(VendorFormat.AWS_CUR)
                .column("type", ValueForm.TEXT, FILLED, "lineItem/LineItemType")
                .column("payer", ValueForm.TEXT, FILLED, "bill/PayerAccountId")
                .column("account", ValueForm.TEXT, PRESENT, "lineItem/UsageAccountId")
                .column("period_start", ValueForm.TIME, FILLED, "bill/BillingPeriodStartDate")
                .column("period_end", ValueForm.TIME, FILLED, "bill/BillingPeriodEndDate")
                .column("started", ValueForm.TIME, FILLED, "lineItem/UsageStartDate")
                .column("ended", ValueForm.TIME, PRESENT, "lineItem/UsageEndDate")
                .column("currency", ValueForm.CURRENCY, FILLED, "lineItem/CurrencyCode")
                .column("unblended", ValueForm.COST, FILLED, "lineItem/UnblendedCost")
                .column("amount", ValueForm.QUANTITY, PRESENT, "lineItem/UsageAmount")
                .column("public_cost", ValueForm.COST, OPTIONAL, "pricing/publicOnDemandCost")
                .column("reservation_effective", ValueForm.COST, OPTIONAL, "reservation/EffectiveCost")
                .column("plan_effective", ValueForm.COST, OPTIONAL, "savingsPlan/SavingsPlanEffectiveCost")
                .column(
                        "unused_upfront",
                        ValueForm.COST,
                        OPTIONAL,
                        "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod")
                .column("unused_recurring", ValueForm.COST, OPTIONAL, "reservation/UnusedRecurringFee")
                .column("plan_total", ValueForm.COST, OPTIONAL, "savingsPlan/TotalCommitmentToDate")
                .column("plan_used", ValueForm.COST, OPTIONAL, "savingsPlan/UsedCommitment")
                .text("payer_name", "bill/PayerAccountName")
                .text("account_name", "lineItem/UsageAccountName")
                .text("product_code", "lineItem/ProductCode")
                .text("product_name", "product/ProductName", "product/servicename")
                .text("usage_type", "lineItem/UsageType")
                .text("sku", "product/sku")
                .text("region", "product/regionCode", "product/region")
                .text("unit", "pricing/unit")
                .text("entity", "bill/BillingEntity")
                .text("invoice", "bill/InvoiceId")
                .text("reservation", "reservation/ReservationARN")
                .text("plan", "savingsPlan/SavingsPlanARN")
                .text("resource", "lineItem/ResourceId")
                .tags(TagSource.columns("resourcetags/", "resourcetags/user:", "costcategory/"))
                .any("product_name")
                .focus(FocusField.SERVICE_NAME, "CASE WHEN product_name <> '' THEN product_name ELSE product_code END");
        return meaning(cur);
    }

    static Mapping cur2() {
        Mapping cur = Mapping.of(VendorFormat.AWS_CUR2)
                .column("type", ValueForm.TEXT, FILLED, "line_item_line_item_type")
                .column("payer", ValueForm.TEXT, FILLED, "bill_payer_account_id")
                .column("account", ValueForm.TEXT, PRESENT, "line_item_usage_account_id")
                .column("period_start", ValueForm.TIME, FILLED, "bill_billing_period_start_date")
                .column("period_end", ValueForm.TIME, FILLED, "bill_billing_period_end_date")
                .column("started", ValueForm.TIME, FILLED, "line_item_usage_start_date")
                .column("ended", ValueForm.TIME, PRESENT, "line_item_usage_end_date")
                .column("currency", ValueForm.CURRENCY, FILLED, "line_item_currency_code")
                .column("unblended", ValueForm.COST, FILLED, "line_item_unblended_cost")
                .column("amount", ValueForm.QUANTITY, PRESENT, "line_item_usage_amount")
                .column("public_cost", ValueForm.COST, OPTIONAL, "pricing_public_on_demand_cost")
                .column("reservation_effective", ValueForm.COST, OPTIONAL, "reservation_effective_cost")
                .column("plan_effective", ValueForm.COST, OPTIONAL, "savings_plan_savings_plan_effective_cost")
                .column(
                        "unused_upfront",
                        ValueForm.COST,
                        OPTIONAL,
                        "reservation_unused_amortized_upfront_fee_for_billing_period")
                .column("unused_recurring", ValueForm.COST, OPTIONAL, "reservation_unused_recurring_fee")
                .column("plan_total", ValueForm.COST, OPTIONAL, "savings_plan_total_commitment_to_date")
                .column("plan_used", ValueForm.COST, OPTIONAL, "savings_plan_used_commitment")
                .text("payer_name", "bill_payer_account_name")
                .text("account_name", "line_item_usage_account_name")
                .text("product_code", "line_item_product_code")
                .text("product", "product")
                .text("usage_type", "line_item_usage_type")
                .text("sku", "product_sku")
                .text("region", "product_region_code", "product_region")
                .text("unit", "pricing_unit")
                .text("entity", "bill_billing_entity")
                .text("invoice", "bill_invoice_id")
                .text("reservation", "reservation_reservation_a_r_n", "reservation_reservation_arn")
                .text("plan", "savings_plan_savings_plan_a_r_n", "savings_plan_savings_plan_arn")
                .text("resource", "line_item_resource_id")
                .tags(TagSource.json("resource_tags", "cost_category"))
                .nameOf("product_code", "product")
                .focus(
                        FocusField.SERVICE_NAME,
                        "coalesce(TRY(json_extract_string(product, '$.product_name')), product_code)");
        return meaning(cur);
    }

    private static Mapping meaning(Mapping cur) {
        keys(cur);
        return cur.focus(FocusField.PROVIDER, "'aws'")
                .focus(FocusField.BILLING_ACCOUNT_ID, "payer")
                .focus(FocusField.BILLING_ACCOUNT_NAME, "payer_name")
                .focus(FocusField.PERIOD_START, "vday(period_start)")
                .focus(FocusField.PERIOD_END, "vday(period_end)")
                .focus(FocusField.SUB_ACCOUNT_ID, "account")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.DAY, "day")
                .focus(FocusField.END_DAY, "end_day")
                .focus(FocusField.SERVICE_CODE, "product_code")
                .focus(FocusField.SKU_ID, "sku")
                .focus(FocusField.SKU_NAME, "usage_type")
                .focus(FocusField.REGION_ID, "region")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(FocusField.KIND, KIND)
                .focus(FocusField.VENDOR_CHARGE_TYPE, "type")
                .focus(FocusField.CATEGORY, CATEGORY)
                .focus(FocusField.MARKETPLACE, "CASE WHEN entity = 'AWS Marketplace' THEN '1' ELSE '0' END")
                .focus(FocusField.COMMITMENT_ID, "CASE WHEN reservation <> '' THEN reservation ELSE plan END")
                .focus(FocusField.VENDOR_INVOICE_ID, "invoice")
                .focus(FocusField.CURRENCY, "currency")
                .focus(FocusField.BILLED, "unblended")
                .focus(FocusField.LIST, "CASE WHEN type = 'SavingsPlanNegation' THEN 0 ELSE public_cost END")
                .focus(FocusField.CONTRACTED, """
            CASE WHEN type = 'SavingsPlanNegation' THEN 0
              WHEN type = 'DiscountedUsage' THEN public_cost ELSE unblended END""")
                .focus(FocusField.EFFECTIVE, EFFECTIVE)
                .focus(FocusField.PRICING_QUANTITY, "CASE WHEN type = 'SavingsPlanNegation' THEN NULL ELSE amount END")
                .focus(
                        FocusField.CONSUMED_QUANTITY,
                        "CASE WHEN type = 'SavingsPlanNegation' THEN NULL ELSE amount END");
    }

    private static void keys(Mapping cur) {
        cur.key("payer")
                .key("period_start")
                .key("period_end")
                .key("account")
                .field("day", Transform.DAY, "started")
                .field("end_day", Transform.END_DAY, "started", "ended")
                .key("product_code")
                .key("sku", "usage_type")
                .key("region")
                .key("unit")
                .key("type")
                .key("entity")
                .key("invoice")
                .key("reservation")
                .key("plan")
                .key("currency")
                .any("payer_name")
                .any("account_name")
                .any("usage_type")
                .sum("unblended")
                .sum("public_cost", "unblended")
                .sum("reservation_effective")
                .sum("plan_effective")
                .sum("unused_upfront")
                .sum("unused_recurring")
                .sum("plan_total")
                .sum("plan_used")
                .sum("amount")
                .resource("resource")
                .period("period_start");
    }
}
