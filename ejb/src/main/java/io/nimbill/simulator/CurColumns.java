package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The columns of the legacy AWS Cost and Usage Report, group by group. */
final class CurColumns {

    private final SimulationPlan plan;
    private final Hours hours;
    private final Chance ids;
    private final Text invoice;
    private final Text marketplaceInvoice;
    private final Text currency;

    CurColumns(SimulationPlan plan) {
        this.plan = plan;
        this.hours = Hours.iso(plan.month());
        this.ids = new Chance(plan.seed() * 31 + plan.version());
        this.invoice = Text.of(plan.closed() ? invoiceId(1) : "");
        this.marketplaceInvoice = Text.of(plan.closed() ? invoiceId(2) : "");
        this.currency = Text.of(plan.currency());
    }

    /** All of them, in the order of the report. */
    List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(identityAndBill());
        columns.addAll(lineItem());
        columns.addAll(product());
        columns.addAll(pricing());
        columns.addAll(reservation());
        columns.addAll(savingsPlan());
        columns.addAll(tags());
        return columns;
    }

    private List<Column> identityAndBill() {
        return List.of(
                new Column(
                        "identity/LineItemId",
                        Column.Type.TEXT,
                        (line, out) -> {
                            for (int i = 0; i < 4; i++) {
                                out.base32(ids.at(line.number, i));
                            }
                        },
                        null),
                new Column(
                        "identity/TimeInterval",
                        Column.Type.TEXT,
                        (line, out) -> {
                            out.text(hours.at(line.startHour));
                            out.character('/');
                            out.text(hours.at(line.endHour));
                        },
                        null),
                Column.text("bill/InvoiceId", line -> isMarketplace(line) ? marketplaceInvoice : invoice),
                Column.constant("bill/InvoicingEntity", plan.vendor().legalEntity()),
                either(
                        "bill/BillingEntity",
                        CurColumns::isMarketplace,
                        plan.vendor().marketplace(),
                        Text.of("AWS")),
                either(
                        "bill/BillType",
                        line -> line.charge == Charge.REFUND,
                        Text.of("Refund"),
                        Text.of("Anniversary")),
                Column.constant("bill/PayerAccountId", Text.of(plan.payerId())),
                Column.typed("bill/BillingPeriodStartDate", Column.Type.TIME, line -> hours.first()),
                Column.typed("bill/BillingPeriodEndDate", Column.Type.TIME, line -> hours.end()));
    }

    private List<Column> lineItem() {
        return List.of(
                Column.text("lineItem/UsageAccountId", line -> line.account.id()),
                Column.text("lineItem/LineItemType", line -> line.charge.word(DeliveryFormat.Dialect.CUR)),
                Column.typed("lineItem/UsageStartDate", Column.Type.TIME, line -> hours.at(line.startHour)),
                Column.typed("lineItem/UsageEndDate", Column.Type.TIME, line -> hours.at(line.endHour)),
                Column.text("lineItem/ProductCode", line -> line.service.code()),
                Column.text("lineItem/UsageType", ofSku(Sku::usageType)),
                Column.text("lineItem/Operation", ofSku(Sku::operation)),
                Column.text("lineItem/AvailabilityZone", ofResource(Resource::zone)),
                Column.text(
                        "lineItem/ResourceId",
                        line -> line.resource != null
                                ? line.resource.id()
                                : line.commitment != null ? line.commitment.id() : Text.EMPTY),
                Column.quantity("lineItem/UsageAmount", line -> line.quantity),
                Column.empty("lineItem/NormalizationFactor"),
                Column.empty("lineItem/NormalizedUsageAmount"),
                Column.constant("lineItem/CurrencyCode", currency),
                Column.price("lineItem/UnblendedRate", line -> line.unitPrice),
                Column.cost("lineItem/UnblendedCost", line -> line.billed),
                Column.price("lineItem/BlendedRate", line -> line.unitPrice),
                Column.cost("lineItem/BlendedCost", line -> line.billed),
                Column.text("lineItem/LineItemDescription", line -> line.description),
                either("lineItem/TaxType", line -> line.charge == Charge.TAX, Text.of("VAT"), Text.EMPTY),
                either(
                        "lineItem/LegalEntity",
                        CurColumns::isMarketplace,
                        Text.of("Halden Systems AS"),
                        plan.vendor().legalEntity()));
    }

    private List<Column> product() {
        Text region = Text.of("AWS Region");
        return List.of(
                Column.text("product/ProductName", line -> line.service.name()),
                Column.text("product/instanceType", ofSku(Sku::instanceType)),
                Column.text("product/location", ofSku(sku -> sku.region().name())),
                Column.text("product/locationType", ofSku(sku -> region)),
                Column.text("product/operation", ofSku(Sku::operation)),
                Column.text("product/productFamily", ofSku(Sku::family)),
                Column.text("product/region", ofSku(sku -> sku.region().code())),
                Column.text("product/regionCode", ofSku(sku -> sku.region().code())),
                Column.text("product/servicecode", line -> line.service.code()),
                Column.text("product/servicename", line -> line.service.name()),
                Column.text("product/sku", ofSku(Sku::id)),
                Column.text("product/usagetype", ofSku(Sku::usageType)));
    }

    private List<Column> pricing() {
        Text onDemand = Text.of("OnDemand");
        Text reserved = Text.of("Reserved");
        return List.of(
                Column.text("pricing/RateCode", ofSku(Sku::priceId)),
                Column.text("pricing/currency", ofSku(sku -> currency)),
                Column.cost("pricing/publicOnDemandCost", line -> isUsage(line) ? line.list : Amount.NOTHING),
                Column.price("pricing/publicOnDemandRate", line -> isUsage(line) ? line.listPrice : Amount.NOTHING),
                Column.text(
                        "pricing/term",
                        line -> line.sku == null
                                ? Text.EMPTY
                                : line.charge == Charge.RESERVED_USAGE || line.charge == Charge.RESERVATION_FEE
                                        ? reserved
                                        : onDemand),
                Column.text("pricing/unit", ofSku(Sku::unit)));
    }

    private List<Column> reservation() {
        return List.of(
                Column.price("reservation/AmortizedUpfrontCostForUsage", zeroFor(Charge.RESERVED_USAGE)),
                Column.price("reservation/AmortizedUpfrontFeeForBillingPeriod", zeroFor(Charge.RESERVATION_FEE)),
                Column.cost("reservation/EffectiveCost", of(Charge.RESERVED_USAGE, line -> line.effective)),
                Column.price(
                        "reservation/NumberOfReservations", of(Charge.RESERVATION_FEE, line -> line.commitmentUnits)),
                Column.cost("reservation/RecurringFeeForUsage", of(Charge.RESERVED_USAGE, line -> line.effective)),
                Column.text("reservation/ReservationARN", line -> isReserved(line) ? line.commitment.id() : Text.EMPTY),
                Column.price("reservation/UnusedAmortizedUpfrontFeeForBillingPeriod", zeroFor(Charge.RESERVATION_FEE)),
                Column.cost(
                        "reservation/UnusedRecurringFee", of(Charge.RESERVATION_FEE, line -> line.commitmentUnused)));
    }

    private List<Column> savingsPlan() {
        return List.of(
                Column.cost("savingsPlan/TotalCommitmentToDate", of(Charge.PLAN_FEE, line -> line.commitmentTotal)),
                Column.text(
                        "savingsPlan/SavingsPlanARN",
                        line -> line.commitment != null && !isReserved(line) ? line.commitment.id() : Text.EMPTY),
                Column.price("savingsPlan/SavingsPlanRate", of(Charge.PLAN_USAGE, line -> line.commitmentPrice)),
                Column.cost("savingsPlan/UsedCommitment", of(Charge.PLAN_FEE, line -> line.commitmentUsed)),
                Column.cost("savingsPlan/SavingsPlanEffectiveCost", of(Charge.PLAN_USAGE, line -> line.effective)),
                Column.price("savingsPlan/AmortizedUpfrontCommitmentForBillingPeriod", zeroFor(Charge.PLAN_FEE)),
                Column.price(
                        "savingsPlan/RecurringCommitmentForBillingPeriod",
                        of(Charge.PLAN_FEE, line -> line.commitmentTotal)));
    }

    private List<Column> tags() {
        return List.of(
                Column.text("resourceTags/user:CostCenter", ofTags(Tags::costCenter)),
                Column.text("resourceTags/user:Environment", ofTags(Tags::environment)),
                Column.text("resourceTags/user:Owner", ofTags(Tags::owner)));
    }

    private String invoiceId(int number) {
        return Long.toString(1_000_000_000L
                + Chance.below(
                        900_000_000,
                        plan.chance()
                                .at(
                                        60,
                                        number,
                                        plan.month().getYear() * 12L
                                                + plan.month().getMonthValue())));
    }

    private static boolean isMarketplace(Line line) {
        return line.charge == Charge.MARKETPLACE
                || line.charge == Charge.TAX && line.service.stem().equals("marketplace");
    }

    private static boolean isReserved(Line line) {
        return line.charge == Charge.RESERVED_USAGE || line.charge == Charge.RESERVATION_FEE;
    }

    private static boolean isUsage(Line line) {
        return line.charge == Charge.USAGE || line.charge == Charge.RESERVED_USAGE || line.charge == Charge.PLAN_USAGE;
    }

    private static Column either(String name, Predicate<Line> condition, Text yes, Text no) {
        return Column.text(name, line -> condition.test(line) ? yes : no);
    }

    private static Function<Line, Text> ofSku(Function<Sku, Text> value) {
        return line -> line.sku == null ? Text.EMPTY : value.apply(line.sku);
    }

    private static Function<Line, Text> ofResource(Function<Resource, Text> value) {
        return line -> line.resource == null ? Text.EMPTY : value.apply(line.resource);
    }

    private static Function<Line, Text> ofTags(Function<Tags, Text> value) {
        return line -> line.resource == null ? Text.EMPTY : value.apply(line.resource.tags());
    }

    private static Function<Line, Amount> of(Charge charge, Function<Line, Amount> value) {
        return line -> line.charge == charge ? value.apply(line) : Amount.NOTHING;
    }

    private static Function<Line, Amount> zeroFor(Charge charge) {
        Amount zero = new Amount();
        zero.setZero();
        return line -> line.charge == charge ? zero : Amount.NOTHING;
    }
}
