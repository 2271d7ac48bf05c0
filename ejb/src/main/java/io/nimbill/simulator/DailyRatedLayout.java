package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of Partner Center's daily-rated usage. Prices are retail, effective prices are less the partner earned
 * credit; the billed total is cut, not rounded, to cents.
 */
final class DailyRatedLayout {

    private final SimulationPlan plan;
    private final Hours hours;
    private final Text periodEnd;

    private DailyRatedLayout(SimulationPlan plan) {
        this.plan = plan;
        this.hours = Hours.iso(plan.month());
        this.periodEnd = Hours.isoEnds(plan.month()).end();
    }

    static Layout of(SimulationPlan plan) {
        DailyRatedLayout layout = new DailyRatedLayout(plan);
        List<Column> columns = new ArrayList<>();
        columns.addAll(layout.parties());
        columns.addAll(layout.product());
        columns.addAll(layout.meter());
        columns.addAll(layout.amounts());
        return new Layout(
                List.copyOf(columns),
                Account::id,
                CloudService::name,
                charge -> charge.word(DeliveryFormat.Dialect.DAILY_RATED));
    }

    private List<Column> parties() {
        return List.of(
                Column.constant("PartnerId", Text.of(PartnerCenter.partnerId(plan))),
                Column.constant("PartnerName", Text.of(plan.reportName())),
                Column.text("CustomerId", line -> line.account.customerId()),
                Column.text("CustomerName", line -> line.account.customerName()),
                Column.text("CustomerDomainName", line -> line.account.customerDomain()),
                Column.constant("CustomerCountry", Text.of("DE")),
                Column.constant("MpnId", Text.of(plan.payerId())),
                Column.empty("Tier2MpnId"),
                Column.constant("InvoiceNumber", Text.of(PartnerCenter.invoiceNumber(plan))));
    }

    private List<Column> product() {
        return List.of(
                Column.constant("ProductId", PartnerCenter.AZURE_PLAN_PRODUCT),
                Column.constant("SkuId", PartnerCenter.AZURE_PLAN_SKU),
                Column.constant("AvailabilityId", Text.of("DZH318Z08DRQ")),
                Column.constant("SkuName", PartnerCenter.AZURE_PLAN),
                Column.constant("ProductName", PartnerCenter.AZURE_PLAN),
                Column.constant("PublisherName", Text.of("Microsoft")),
                Column.empty("PublisherId"),
                Column.constant("SubscriptionDescription", PartnerCenter.AZURE_PLAN),
                Column.text("SubscriptionId", line -> line.account.planId()),
                Column.typed("ChargeStartDate", Column.Type.TIME, line -> hours.first()),
                Column.typed("ChargeEndDate", Column.Type.TIME, line -> periodEnd),
                Column.typed("UsageDate", Column.Type.TIME, line -> hours.at(line.startHour)));
    }

    private List<Column> meter() {
        return List.of(
                Column.text("MeterType", ofSku(Sku::unit)),
                Column.text("MeterCategory", line -> line.service.name()),
                Column.text("MeterId", ofSku(Sku::id)),
                Column.text("MeterSubCategory", ofSku(Sku::family)),
                Column.text("MeterName", ofSku(Sku::usageType)),
                Column.text("MeterRegion", ofSku(sku -> sku.region().meterName())),
                Column.text("Unit", ofSku(Sku::unit)),
                Column.text("ResourceLocation", ofSku(sku -> sku.region().code())),
                Column.text("ConsumedService", line -> line.service.consumedService()),
                Column.text("ResourceGroup", line -> line.resource.group()),
                Column.text("ResourceURI", line -> line.resource.id()),
                Column.text("ChargeType", line -> line.charge.word(DeliveryFormat.Dialect.DAILY_RATED)));
    }

    private List<Column> amounts() {
        Text currency = Text.of(plan.currency());
        Text rate = ExchangeRate.fromUsd(plan.currency()).text();
        return List.of(
                Column.price("UnitPrice", line -> line.listPrice),
                Column.quantity("Quantity", line -> line.quantity),
                Column.text("UnitType", ofSku(Sku::unit)),
                Column.cost("BillingPreTaxTotal", line -> line.billed),
                Column.constant("BillingCurrency", currency),
                Column.cost("PricingPreTaxTotal", line -> line.contracted),
                Column.constant("PricingCurrency", Text.of("USD")),
                Column.empty("ServiceInfo1"),
                Column.empty("ServiceInfo2"),
                Column.text("Tags", line -> line.resource.tags().json()),
                Column.text("AdditionalInfo", ofSku(Sku::detailsJson)),
                Column.price("EffectiveUnitPrice", line -> line.contractedPrice),
                Column.typed("PCToBCExchangeRate", Column.Type.NUMBER, line -> rate),
                Column.typed("PCToBCExchangeRateDate", Column.Type.TIME, line -> hours.first()),
                Column.text("EntitlementId", line -> line.account.id()),
                Column.text("EntitlementDescription", line -> line.account.name()),
                Column.typed(
                        "PartnerEarnedCreditPercentage",
                        Column.Type.NUMBER,
                        line -> PartnerCenter.EARNED_CREDIT_PERCENT),
                Column.typed("CreditPercentage", Column.Type.NUMBER, line -> PartnerCenter.EARNED_CREDIT_PERCENT),
                Column.constant("CreditType", Text.of("Partner Earned Credit Applied")));
    }

    private static Function<Line, Text> ofSku(Function<Sku, Text> value) {
        return line -> line.sku == null ? Text.EMPTY : value.apply(line.sku);
    }
}
