package io.nimbill.usage.reading;

import static io.nimbill.usage.reading.SourceColumn.Need.FILLED;
import static io.nimbill.usage.reading.SourceColumn.Need.OPTIONAL;
import static io.nimbill.usage.reading.SourceColumn.Need.PRESENT;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;

/**
 * Azure Cost Management exports of every agreement, actual cost.
 *
 * <p>The list cost is the pay-as-you-go cost where the export has it, else pay-as-you-go price times quantity (computed
 * in Java), else the billed cost. Regions and subscription ids are written in either case, so both are lower-cased. A
 * file without billing periods (pay as you go) is split by calendar month.
 */
final class AzureMapping {
    private static final String KIND = """
      CASE WHEN type = 'Tax' THEN 'TAX'
        WHEN type = 'Refund' THEN 'REFUND'
        WHEN publisher_type = 'Marketplace' THEN 'MARKETPLACE'
        WHEN type = 'Purchase' AND (benefit <> '' OR pricing_model IN ('Reservation', 'SavingsPlan'))
          THEN 'COMMITMENT_FEE'
        WHEN type IN ('UnusedReservation', 'UnusedSavingsPlan') THEN 'COMMITMENT_FEE'
        WHEN type IN ('Usage', '') AND benefit <> '' THEN 'COMMITTED_USAGE'
        WHEN type = 'Purchase' THEN 'PURCHASE'
        WHEN type IN ('Usage', '') THEN 'USAGE'
        ELSE 'ADJUSTMENT' END""";

    private static final String CATEGORY = """
      CASE WHEN type IN ('Usage', '', 'Refund', 'UnusedReservation', 'UnusedSavingsPlan') THEN 'Usage'
        WHEN type IN ('Purchase', 'Tax') THEN type ELSE 'Adjustment' END""";

    private static final String PERIOD_END = """
      CASE WHEN period_start = '' THEN date_trunc('month', day) + INTERVAL 1 MONTH
        WHEN period_end = '' THEN vmsday(period_start) + INTERVAL 1 MONTH
        WHEN day(vmsday(period_end)) = day(vmsday(period_start)) AND vmsday(period_end) > vmsday(period_start)
          THEN vmsday(period_end) ELSE vmsday(period_end) + 1 END""";

    private AzureMapping() {}

    static Mapping azure() {
        Mapping azure = Mapping.of(VendorFormat.AZURE_EXPORT);
        columns(azure);
        keys(azure);
        return azure.focus(FocusField.PROVIDER, "'microsoft'")
                .focus(FocusField.BILLING_ACCOUNT_ID, "billing_account")
                .focus(FocusField.BILLING_ACCOUNT_NAME, "billing_account_name")
                .focus(
                        FocusField.PERIOD_START,
                        "CAST(CASE WHEN period_start = '' THEN date_trunc('month', day) ELSE vmsday(period_start) END AS DATE)")
                .focus(FocusField.PERIOD_END, "CAST(" + PERIOD_END + " AS DATE)")
                .focus(FocusField.SUB_ACCOUNT_ID, "lower(account)")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.TENANT_ID, "lower(tenant)")
                .focus(FocusField.TENANT_NAME, "tenant_name")
                .focus(FocusField.DAY, "day")
                .focus(FocusField.END_DAY, "day + 1")
                .focus(FocusField.SERVICE_CODE, "service")
                .focus(FocusField.SERVICE_NAME, "service")
                .focus(FocusField.SKU_ID, "meter")
                .focus(FocusField.SKU_NAME, "meter_name")
                .focus(FocusField.REGION_ID, "lower(region)")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(FocusField.KIND, KIND)
                .focus(FocusField.VENDOR_CHARGE_TYPE, "CASE WHEN type = '' THEN 'Usage' ELSE type END")
                .focus(FocusField.CATEGORY, CATEGORY)
                .focus(FocusField.MARKETPLACE, "CASE WHEN publisher_type = 'Marketplace' THEN '1' ELSE '0' END")
                .focus(FocusField.COMMITMENT_ID, "benefit")
                .focus(FocusField.VENDOR_INVOICE_ID, "invoice")
                .focus(FocusField.CURRENCY, "currency")
                .focus(FocusField.LINE_RATE, "vrate(nullif(exchange, ''))")
                .focus(FocusField.LIST_UNIT_PRICE, "CASE WHEN payg_cost IS NULL THEN vrate(nullif(payg_price, '')) END")
                .focus(FocusField.BILLED, "cost")
                .focus(FocusField.LIST, "CASE WHEN payg_cost IS NULL AND payg_price = '' THEN cost ELSE payg_cost END")
                .focus(FocusField.CONTRACTED, "cost")
                .focus(FocusField.EFFECTIVE, "cost")
                .focus(FocusField.PRICING_QUANTITY, "quantity")
                .focus(FocusField.CONSUMED_QUANTITY, "quantity");
    }

    private static void columns(Mapping azure) {
        azure.column("cost", ValueForm.COST, FILLED, "CostInBillingCurrency", "Cost", "PreTaxCost")
                .column("quantity", ValueForm.QUANTITY, PRESENT, "Quantity", "UsageQuantity", "ConsumedQuantity")
                .column("date", ValueForm.MICROSOFT_TIME, FILLED, "Date", "UsageDateTime", "UsageDate")
                .column(
                        "currency",
                        ValueForm.CURRENCY,
                        FILLED,
                        "BillingCurrency",
                        "BillingCurrencyCode",
                        "Currency",
                        "CurrencyCode")
                .column("account", ValueForm.TEXT, PRESENT, "SubscriptionId", "SubscriptionGuid")
                .column("period_start", ValueForm.MICROSOFT_TIME, OPTIONAL, "BillingPeriodStartDate")
                .column("period_end", ValueForm.MICROSOFT_TIME, OPTIONAL, "BillingPeriodEndDate")
                .column("payg_cost", ValueForm.COST, OPTIONAL, "PaygCostInBillingCurrency")
                .column("payg_price", ValueForm.RATE, OPTIONAL, "PayGPrice")
                .column("exchange", ValueForm.RATE, OPTIONAL, "ExchangeRatePricingToBilling")
                .text("billing_account", "BillingAccountId", "EnrollmentNumber")
                .text("billing_account_name", "BillingAccountName")
                .text("account_name", "SubscriptionName")
                .text("tenant", "CustomerTenantId")
                .text("tenant_name", "CustomerName")
                .text("service", "MeterCategory")
                .text("consumed_service", "ConsumedService")
                .text("meter", "MeterId")
                .text("meter_name", "MeterName")
                .text("region", "ResourceLocation")
                .text("location", "Location", "MeterRegion")
                .text("unit", "UnitOfMeasure")
                .text("type", "ChargeType")
                .text("publisher_type", "PublisherType")
                .text("pricing_model", "PricingModel")
                .text("benefit", "BenefitId")
                .text("reservation", "ReservationId")
                .text("invoice", "InvoiceId")
                .text("resource", "ResourceId", "InstanceId", "InstanceName")
                .tags(TagSource.json("Tags"))
                .resource("resource")
                .period("period_start");
    }

    private static void keys(Mapping azure) {
        azure.key("billing_account")
                .key("period_start")
                .key("period_end")
                .key("account")
                .key("tenant")
                .field("day", Transform.DAY, "date")
                .key("service", "consumed_service")
                .key("meter")
                .key("region", "location")
                .key("unit")
                .key("type")
                .key("publisher_type")
                .key("pricing_model")
                .key("benefit", "reservation")
                .key("invoice")
                .key("currency")
                .key("payg_price")
                .key("exchange")
                .any("billing_account_name")
                .any("account_name")
                .any("tenant_name")
                .any("meter_name")
                .sum("cost")
                .sum("payg_cost")
                .sum("quantity");
    }
}
