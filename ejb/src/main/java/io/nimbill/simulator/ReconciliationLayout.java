package io.nimbill.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The 46 columns of Partner Center's invoice reconciliation for new commerce. */
final class ReconciliationLayout {

    private final SimulationPlan plan;
    private final Text currency;
    private final Text dollars = Text.of("USD");
    private final Text rate;
    private final Text one = Text.of("1");

    private ReconciliationLayout(SimulationPlan plan) {
        this.plan = plan;
        this.currency = Text.of(plan.currency());
        this.rate = ExchangeRate.fromUsd(plan.currency()).text();
    }

    static Layout of(SimulationPlan plan) {
        ReconciliationLayout layout = new ReconciliationLayout(plan);
        List<Column> columns = new ArrayList<>();
        columns.addAll(layout.parties());
        columns.addAll(layout.product());
        columns.addAll(layout.amounts());
        columns.addAll(layout.subscription());
        columns.addAll(layout.details());
        return new Layout(
                List.copyOf(columns),
                Account::customerId,
                CloudService::name,
                charge -> charge.word(DeliveryFormat.Dialect.SEATS));
    }

    private List<Column> parties() {
        return List.of(
                Column.constant("PartnerId", Text.of(PartnerCenter.partnerId(plan))),
                Column.text("CustomerId", line -> line.account.customerId()),
                Column.text("CustomerName", line -> line.account.customerName()),
                Column.text("CustomerDomainName", line -> line.account.customerDomain()),
                Column.constant("CustomerCountry", Text.of("DE")),
                Column.constant("InvoiceNumber", Text.of(PartnerCenter.invoiceNumber(plan))),
                Column.constant("MpnId", Text.of(plan.payerId())),
                Column.empty("ResellerMpnId"),
                Column.text("OrderId", line -> line.seat.orderId()),
                Column.typed("OrderDate", Column.Type.TIME, line -> startOf(line.seat.termStart())));
    }

    private List<Column> product() {
        return List.of(
                Column.text("ProductId", line -> line.seat.productId()),
                Column.text("SkuId", line -> line.seat.skuId()),
                Column.text("AvailabilityId", line -> line.seat.productId()),
                Column.text("SkuName", line -> line.seat.skuName()),
                Column.text("ProductName", line -> line.service.name()),
                Column.text("ChargeType", line -> line.charge.word(DeliveryFormat.Dialect.SEATS)));
    }

    private List<Column> amounts() {
        Text adjustment = Text.of("[\"15.0% Partner earned credit for services managed\"]");
        return List.of(
                Column.price("UnitPrice", line -> line.unitPrice),
                Column.quantity("Quantity", line -> line.quantity),
                Column.cost("Subtotal", line -> line.billed),
                Column.cost("TaxTotal", line -> line.tax),
                Column.cost("Total", line -> line.total),
                Column.constant("Currency", currency),
                Column.text("PriceAdjustmentDescription", ofAzure(adjustment, Text.EMPTY)));
    }

    private List<Column> subscription() {
        return List.of(
                Column.constant("PublisherName", Text.of("Microsoft Corporation")),
                Column.empty("PublisherId"),
                Column.text("SubscriptionDescription", line -> line.service.name()),
                Column.text("SubscriptionId", line -> line.seat.subscriptionId()),
                Column.typed("ChargeStartDate", Column.Type.TIME, line -> startOf(line.seat.start())),
                Column.typed("ChargeEndDate", Column.Type.TIME, line -> endOf(line.seat.end())),
                Column.text("TermAndBillingCycle", line -> line.seat.term()),
                Column.price("EffectiveUnitPrice", line -> line.contractedPrice),
                Column.text("UnitType", ofAzure(Text.EMPTY, Text.of("Licenses"))),
                Column.empty("AlternateId"),
                Column.quantity("BillableQuantity", line -> line.quantity),
                Column.constant("BillingFrequency", Text.of("Monthly")));
    }

    private List<Column> details() {
        return List.of(
                Column.text("PricingCurrency", ofAzure(dollars, currency)),
                Column.typed("PCToBCExchangeRate", Column.Type.NUMBER, ofAzure(rate, one)),
                Column.typed(
                        "PCToBCExchangeRateDate",
                        Column.Type.TIME,
                        line -> startOf(plan.month().atDay(1))),
                Column.empty("MeterDescription"),
                Column.empty("ReservationOrderId"),
                Column.text("CreditReasonCode", credited(Text.of("Service credit"))),
                Column.typed("SubscriptionStartDate", Column.Type.TIME, line -> startOf(line.seat.termStart())),
                Column.typed("SubscriptionEndDate", Column.Type.TIME, line -> endOf(line.seat.termEnd())),
                Column.empty("ReferenceId"),
                Column.empty("ProductQualifiers"),
                Column.empty("PromotionId"));
    }

    private static Function<Line, Text> ofAzure(Text azure, Text other) {
        return line -> line.charge == Charge.AZURE_PLAN ? azure : other;
    }

    private static Function<Line, Text> credited(Text reason) {
        return line -> line.charge == Charge.SEAT_CREDIT ? reason : Text.EMPTY;
    }

    private static Text startOf(LocalDate day) {
        return Text.of(day + "T00:00:00Z");
    }

    private static Text endOf(LocalDate day) {
        return Text.of(day + "T23:59:59Z");
    }
}
