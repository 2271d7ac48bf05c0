package io.nimbill.usage.reading;

import static io.nimbill.usage.reading.SourceColumn.Need.FILLED;
import static io.nimbill.usage.reading.SourceColumn.Need.OPTIONAL;
import static io.nimbill.usage.reading.SourceColumn.Need.PRESENT;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;

/**
 * Microsoft Partner Center: daily rated usage, and the reconciliation of invoices.
 *
 * <p>No file names its billing period: it is the month of the invoice, stated with the delivery, else the latest month
 * in which charges of that invoice begin. Last days are inclusive. A tax cell becomes a row of its own. In the
 * reconciliation an Azure plan line repeats what the daily rated file has in detail; it is flagged as joined.
 */
final class PartnerCenterMappings {
    private static final String SEAT_CHANGE = "(contains(lower(type), 'quantity') OR contains(lower(type), 'prorat'))";
    private static final String AZURE_PLAN = "(lower(product_name) = 'azure plan' OR lower(sku_name) = 'azure plan')";
    private static final String COMMITMENT =
            "(commitment <> '' OR contains(lower(product_name), 'reserv') OR contains(lower(product_name), 'savings plan'))";

    private PartnerCenterMappings() {}

    static Mapping dailyRated() {
        Mapping daily = Mapping.of(VendorFormat.PARTNER_CENTER_DAILY_RATED)
                .column("total", ValueForm.COST, FILLED, "BillingPreTaxTotal")
                .column("quantity", ValueForm.QUANTITY, FILLED, "Quantity")
                .column("currency", ValueForm.CURRENCY, FILLED, "BillingCurrency")
                .column("date", ValueForm.MICROSOFT_TIME, FILLED, "UsageDate")
                .column("charge_start", ValueForm.MICROSOFT_TIME, OPTIONAL, "ChargeStartDate")
                .column("exchange", ValueForm.RATE, OPTIONAL, "PCToBCExchangeRate")
                .column("credit_percent", ValueForm.RATE, OPTIONAL, "PartnerEarnedCreditPercentage")
                .column("credit_rate", ValueForm.RATE, OPTIONAL, "RateOfPartnerEarnedCredit")
                .text("entitlement", "EntitlementId")
                .text("subscription", "SubscriptionId")
                .text("account_name", "EntitlementDescription", "SubscriptionDescription")
                .text("service", "MeterCategory")
                .text("meter", "MeterId")
                .text("meter_name", "MeterName")
                .text("region", "ResourceLocation", "MeterRegion")
                .text("unit", "UnitType")
                .text("measure", "Unit", "UnitOfMeasure")
                .text("publisher", "PublisherName")
                .text("resource", "ResourceURI")
                .tags(TagSource.json("Tags"));
        invoice(daily)
                .field("day", Transform.DAY, "date")
                .field("charged", Transform.DAY, "charge_start", "date")
                .key("entitlement", "subscription")
                .key("service", "product_name")
                .key("meter", "sku")
                .key("region")
                .key("unit", "measure")
                .key("publisher")
                .key("exchange")
                .key("credit_percent")
                .key("credit_rate")
                .field("negative", Transform.NEGATIVE, "total")
                .any("account_name")
                .any("meter_name")
                .sum("total")
                .sum("quantity")
                .resource("resource");
        String foreign = "publisher <> '' AND NOT starts_with(lower(publisher), 'microsoft')";
        return common(daily)
                .focus(FocusField.SUB_ACCOUNT_ID, "lower(entitlement)")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.DAY, "day")
                .focus(FocusField.END_DAY, "day + 1")
                .focus(FocusField.SERVICE_CODE, "service")
                .focus(FocusField.SERVICE_NAME, "service")
                .focus(FocusField.SKU_ID, "meter")
                .focus(FocusField.SKU_NAME, "meter_name")
                .focus(FocusField.REGION_ID, "lower(region)")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(
                        FocusField.KIND,
                        "CASE WHEN contains(lower(type), 'credit') THEN 'CREDIT' WHEN negative = 1 THEN 'REFUND'"
                                + " WHEN " + foreign + " THEN 'MARKETPLACE' ELSE 'USAGE' END")
                .focus(FocusField.CATEGORY, "CASE WHEN contains(lower(type), 'credit') THEN 'Credit' ELSE 'Usage' END")
                .focus(FocusField.MARKETPLACE, "CASE WHEN " + foreign + " THEN '1' ELSE '0' END")
                .focus(
                        FocusField.CREDIT_PERCENT,
                        "coalesce(vrate(nullif(credit_percent, '')), "
                                + "CAST(vrate(nullif(credit_rate, '')) * 100 AS DECIMAL(38,18)))")
                .focus(FocusField.BILLED, "total")
                .focus(FocusField.LIST, "CASE WHEN credit_percent = '' AND credit_rate = '' THEN total END")
                .focus(FocusField.CONTRACTED, "total")
                .focus(FocusField.EFFECTIVE, "total")
                .focus(FocusField.PRICING_QUANTITY, "quantity")
                .focus(FocusField.CONSUMED_QUANTITY, "quantity");
    }

    static Mapping newCommerce() {
        Mapping lines = Mapping.of(VendorFormat.PARTNER_CENTER_NEW_COMMERCE)
                .column("subtotal", ValueForm.COST, FILLED, "Subtotal")
                .column("tax", ValueForm.COST, OPTIONAL, "TaxTotal", "Tax")
                .column("billable", ValueForm.QUANTITY, OPTIONAL, "BillableQuantity")
                .column("quantity", ValueForm.QUANTITY, FILLED, "Quantity")
                .column("currency", ValueForm.CURRENCY, FILLED, "Currency", "BillingCurrency")
                .column("charge_start", ValueForm.MICROSOFT_TIME, OPTIONAL, "ChargeStartDate")
                .column("charge_end", ValueForm.MICROSOFT_TIME, OPTIONAL, "ChargeEndDate")
                .column("subscribed", ValueForm.MICROSOFT_TIME, OPTIONAL, "SubscriptionStartDate")
                .column("ordered", ValueForm.MICROSOFT_TIME, OPTIONAL, "OrderDate")
                .column("exchange", ValueForm.RATE, OPTIONAL, "PCToBCExchangeRate")
                .text("commitment", "ReservationOrderId");
        reconciliation(lines)
                .key("exchange")
                .key("commitment")
                .field("negative", Transform.NEGATIVE, "subtotal")
                .sum("subtotal")
                .sum("tax")
                .sum("billable", "quantity")
                .sum("quantity")
                .taxFrom("tax");
        return reconciled(lines)
                .focus(FocusField.COMMITMENT_ID, "commitment")
                .focus(FocusField.BILLED, "subtotal")
                .focus(FocusField.LIST, "subtotal")
                .focus(FocusField.CONTRACTED, "subtotal")
                .focus(FocusField.EFFECTIVE, "subtotal")
                .focus(FocusField.PRICING_QUANTITY, "billable")
                .focus(FocusField.CONSUMED_QUANTITY, "quantity");
    }

    static Mapping licence() {
        Mapping lines = Mapping.of(VendorFormat.PARTNER_CENTER_LICENCE)
                .column("subtotal", ValueForm.COST, FILLED, "Subtotal")
                .column("amount", ValueForm.COST, PRESENT, "Amount")
                .column("tax", ValueForm.COST, OPTIONAL, "Tax")
                .column("quantity", ValueForm.QUANTITY, FILLED, "Quantity")
                .column("currency", ValueForm.CURRENCY, FILLED, "Currency")
                .column("charge_start", ValueForm.MICROSOFT_TIME, FILLED, "ChargeStartDate")
                .column("charge_end", ValueForm.MICROSOFT_TIME, PRESENT, "ChargeEndDate")
                .column("subscribed", ValueForm.MICROSOFT_TIME, OPTIONAL, "SubscriptionStartDate")
                .column("ordered", ValueForm.MICROSOFT_TIME, OPTIONAL, "OrderDate")
                .column("exchange", ValueForm.RATE, OPTIONAL, "PCToBCExchangeRate")
                .text("commitment", "ReservationOrderId");
        reconciliation(lines)
                .key("exchange")
                .key("commitment")
                .field("negative", Transform.NEGATIVE, "subtotal")
                .sum("subtotal")
                .sum("amount", "subtotal")
                .sum("tax")
                .sum("quantity")
                .taxFrom("tax");
        return reconciled(lines)
                .focus(FocusField.BILLED, "subtotal")
                .focus(FocusField.LIST, "amount")
                .focus(FocusField.CONTRACTED, "subtotal")
                .focus(FocusField.EFFECTIVE, "subtotal")
                .focus(FocusField.PRICING_QUANTITY, "quantity")
                .focus(FocusField.CONSUMED_QUANTITY, "quantity");
    }

    static Mapping azureUsageLines() {
        Mapping lines = Mapping.of(VendorFormat.PARTNER_CENTER_AZURE_USAGE)
                .column("subtotal", ValueForm.COST, FILLED, "PretaxCharges")
                .column("tax", ValueForm.COST, OPTIONAL, "TaxAmount")
                .column("quantity", ValueForm.QUANTITY, FILLED, "ConsumedQuantity")
                .column("currency", ValueForm.CURRENCY, FILLED, "Currency")
                .column("charge_start", ValueForm.MICROSOFT_TIME, FILLED, "ChargeStartDate")
                .column("charge_end", ValueForm.MICROSOFT_TIME, PRESENT, "ChargeEndDate")
                .text("subscription", "SubscriptionId")
                .text("account_name", "SubscriptionName")
                .text("service", "ServiceName")
                .text("meter", "ResourceGuid")
                .text("meter_name", "ResourceName")
                .text("region", "Region")
                .text("unit", "Unit");
        invoice(lines)
                .field("charged", Transform.DAY, "charge_start")
                .field("last_day", Transform.LAST_DAY, "charge_end")
                .key("subscription")
                .key("service")
                .key("meter")
                .key("region")
                .key("unit")
                .field("negative", Transform.NEGATIVE, "subtotal")
                .any("account_name")
                .any("meter_name")
                .sum("subtotal")
                .sum("tax")
                .sum("quantity")
                .taxFrom("tax");
        return common(lines)
                .focus(FocusField.SUB_ACCOUNT_ID, "lower(subscription)")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.DAY, "charged")
                .focus(FocusField.END_DAY, "greatest(last_day, charged + 1)")
                .focus(FocusField.SERVICE_CODE, "service")
                .focus(FocusField.SERVICE_NAME, "service")
                .focus(FocusField.SKU_ID, "meter")
                .focus(FocusField.SKU_NAME, "meter_name")
                .focus(FocusField.REGION_ID, "lower(region)")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(
                        FocusField.KIND,
                        "CASE WHEN contains(lower(type), 'credit') THEN 'CREDIT'"
                                + " WHEN negative = 1 THEN 'REFUND' ELSE 'USAGE' END")
                .focus(FocusField.CATEGORY, "CASE WHEN contains(lower(type), 'credit') THEN 'Credit' ELSE 'Usage' END")
                .focus(FocusField.BILLED, "subtotal")
                .focus(FocusField.LIST, "subtotal")
                .focus(FocusField.CONTRACTED, "subtotal")
                .focus(FocusField.EFFECTIVE, "subtotal")
                .focus(FocusField.PRICING_QUANTITY, "quantity")
                .focus(FocusField.CONSUMED_QUANTITY, "quantity");
    }

    /** Columns and keys that all four files share. */
    private static Mapping invoice(Mapping lines) {
        return lines.text("partner", "PartnerId")
                .text("partner_name", "PartnerName")
                .text("tenant", "CustomerId")
                .text("tenant_name", "CustomerName", "CustomerCompanyName")
                .text("invoice", "InvoiceNumber")
                .text("type", "ChargeType")
                .text("product", "ProductId", "DurableOfferId", "OfferId")
                .text("product_name", "ProductName", "OfferName")
                .text("sku", "SkuId", "OfferId")
                .text("sku_name", "SkuName", "OfferName")
                .key("partner")
                .key("tenant")
                .key("invoice")
                .key("type")
                .key("currency")
                .any("partner_name")
                .any("tenant_name")
                .periodByInvoice();
    }

    private static Mapping common(Mapping lines) {
        return lines.focus(FocusField.PROVIDER, "'microsoft'")
                .focus(FocusField.BILLING_ACCOUNT_ID, "lower(partner)")
                .focus(FocusField.BILLING_ACCOUNT_NAME, "partner_name")
                .focus(FocusField.PERIOD_START, "CAST(date_trunc('month', invoice_charged) AS DATE)")
                .focus(FocusField.PERIOD_END, "CAST(date_trunc('month', invoice_charged) + INTERVAL 1 MONTH AS DATE)")
                .focus(FocusField.TENANT_ID, "regexp_replace(lower(tenant), '^org:', '')")
                .focus(FocusField.TENANT_NAME, "tenant_name")
                .focus(FocusField.VENDOR_CHARGE_TYPE, "type")
                .focus(FocusField.VENDOR_INVOICE_ID, "invoice")
                .focus(FocusField.CURRENCY, "currency")
                .focus(
                        FocusField.LINE_RATE,
                        lines.columns().containsKey("exchange")
                                ? "vrate(nullif(exchange, ''))"
                                : "NULL::DECIMAL(38,18)");
    }

    private static Mapping reconciliation(Mapping lines) {
        return invoice(lines)
                .text("subscription", "SubscriptionId")
                .text("account_name", "SubscriptionDescription", "SubscriptionName")
                .text("unit", "UnitType")
                .field("charged", Transform.DAY, "charge_start", "subscribed", "ordered")
                .field("last_day", Transform.LAST_DAY, "charge_end")
                .key("subscription")
                .key("product")
                .key("product_name")
                .key("sku")
                .key("sku_name")
                .key("unit")
                .any("account_name");
    }

    private static Mapping reconciled(Mapping lines) {
        return common(lines)
                .focus(FocusField.SUB_ACCOUNT_ID, "lower(subscription)")
                .focus(FocusField.SUB_ACCOUNT_NAME, "account_name")
                .focus(FocusField.DAY, "charged")
                .focus(FocusField.END_DAY, "greatest(last_day, charged + 1)")
                .focus(FocusField.SERVICE_CODE, "product")
                .focus(FocusField.SERVICE_NAME, "product_name")
                .focus(FocusField.SKU_ID, "CASE WHEN sku = '' THEN product ELSE product || '/' || sku END")
                .focus(FocusField.SKU_NAME, "sku_name")
                .focus(FocusField.PRICING_UNIT, "unit")
                .focus(FocusField.KIND, """
            CASE WHEN contains(lower(type), 'credit') THEN 'CREDIT'
              WHEN negative = 1 AND NOT %s THEN 'REFUND'
              WHEN %s THEN 'COMMITMENT_FEE'
              WHEN %s THEN 'USAGE'
              ELSE 'PURCHASE' END""".formatted(SEAT_CHANGE, COMMITMENT, AZURE_PLAN))
                .focus(
                        FocusField.CATEGORY,
                        "CASE WHEN contains(lower(type), 'credit') THEN 'Credit' WHEN " + AZURE_PLAN
                                + " THEN 'Usage' ELSE 'Purchase' END")
                .focus(FocusField.JOINED, "CASE WHEN " + AZURE_PLAN + " THEN '1' ELSE '0' END");
    }
}
