package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The columns of FOCUS cost and usage in each version, in alphabetical order as the specification lists them. */
final class FocusLayout {

    private final SimulationPlan plan;
    private final int version;
    private final Hours hours;
    private final Text provider;
    private final Text currency;
    private final List<Column> columns = new ArrayList<>();

    private FocusLayout(SimulationPlan plan) {
        this.plan = plan;
        this.version = switch (plan.format()) {
            case FOCUS_1_0 -> 10;
            case FOCUS_1_2 -> 12;
            case FOCUS_1_3 -> 13;
            default -> 14;
        };
        this.hours = Hours.iso(plan.month());
        this.provider = plan.vendor().provider();
        this.currency = Text.of(plan.currency());
    }

    static Layout of(SimulationPlan plan) {
        FocusLayout layout = new FocusLayout(plan);
        layout.charge();
        layout.costs();
        layout.commitments();
        layout.sku();
        layout.parties();
        layout.allocations();
        layout.columns.sort(Comparator.comparing(Column::name));
        return new Layout(
                List.copyOf(layout.columns),
                FocusLayout::subAccount,
                CloudService::name,
                charge -> charge.word(DeliveryFormat.Dialect.FOCUS),
                layout::kind);
    }

    /** From 1.4 on no column names the publisher, so that a third party's product looks like the vendor's own. */
    private String kind(Charge charge) {
        return charge == Charge.MARKETPLACE && version >= 14 ? Charge.USAGE.kind() : charge.kind();
    }

    private void charge() {
        Text correction = Text.of("Correction");
        boolean invoiced = plan.closed() && plan.version() > 1;
        add(Column.typed("BillingPeriodStart", Column.Type.TIME, line -> hours.first()));
        add(Column.typed("BillingPeriodEnd", Column.Type.TIME, line -> hours.end()));
        add(Column.typed("ChargePeriodStart", Column.Type.TIME, line -> hours.at(line.startHour)));
        add(Column.typed("ChargePeriodEnd", Column.Type.TIME, line -> hours.at(line.endHour)));
        add(Column.text("ChargeCategory", line -> line.charge.word(DeliveryFormat.Dialect.FOCUS)));
        add(Column.text("ChargeClass", line -> invoiced && line.charge == Charge.REFUND ? correction : Text.EMPTY));
        add(Column.text("ChargeDescription", line -> line.description));
        Text usageBased = Text.of("Usage-Based");
        Text recurring = Text.of("Recurring");
        Text oneTime = Text.of("One-Time");
        add(Column.text("ChargeFrequency", line -> switch (line.charge) {
            case RESERVATION_FEE, PLAN_FEE, SUPPORT -> recurring;
            case PURCHASE, CREDIT, TAX, ADJUSTMENT, DISCOUNT -> oneTime;
            default -> usageBased;
        }));
        add(12, Column.constant("InvoiceId", Text.of(plan.closed() ? "INV-" + plan.month() + "-0001" : "")));
    }

    private void costs() {
        add(Column.cost("BilledCost", line -> line.billed));
        add(Column.cost("EffectiveCost", line -> line.effective));
        add(Column.cost("ListCost", line -> line.list));
        add(Column.cost("ContractedCost", line -> line.contracted));
        add(Column.price("ListUnitPrice", line -> line.listPrice));
        add(Column.price("ContractedUnitPrice", line -> line.contractedPrice));
        add(Column.constant("BillingCurrency", currency));
        add(12, Column.constant("PricingCurrency", currency));
        add(12, Column.price("PricingCurrencyContractedUnitPrice", line -> line.contractedPrice));
        add(12, Column.price("PricingCurrencyListUnitPrice", line -> line.listPrice));
        add(12, Column.price("PricingCurrencyEffectiveCost", line -> line.effective));
        Text committed = Text.of("Committed");
        Text standard = Text.of("Standard");
        add(Column.text(
                "PricingCategory",
                line -> isCovered(line) ? committed : line.quantity.isPresent() ? standard : Text.EMPTY));
        Text units = Text.of("Units");
        add(Column.quantity("PricingQuantity", line -> line.quantity));
        add(Column.text(
                "PricingUnit",
                line -> !line.quantity.isPresent() ? Text.EMPTY : line.sku == null ? units : line.sku.unit()));
        add(Column.quantity("ConsumedQuantity", line -> isConsumed(line) ? line.quantity : Amount.NOTHING));
        add(Column.text(
                "ConsumedUnit", line -> !isConsumed(line) ? Text.EMPTY : line.sku == null ? units : line.sku.unit()));
    }

    private void commitments() {
        Text used = Text.of("Used");
        Text unused = Text.of("Unused");
        add(Column.text("CommitmentDiscountId", ofCommitment(Commitment::id)));
        add(Column.text("CommitmentDiscountName", ofCommitment(Commitment::name)));
        add(Column.text("CommitmentDiscountCategory", ofType(Text.of("Usage"), Text.of("Spend"))));
        add(Column.text("CommitmentDiscountType", ofType(Text.of("Reserved"), Text.of("Savings Plan"))));
        add(Column.text(
                "CommitmentDiscountStatus",
                line -> isCovered(line) ? used : line.charge == Charge.UNUSED_COMMITMENT ? unused : Text.EMPTY));
        add(
                11,
                Column.price(
                        "CommitmentDiscountQuantity",
                        line -> !isCovered(line) ? Amount.NOTHING : isReserved(line) ? line.quantity : line.effective));
        Text hoursUnit = Text.of("Hours");
        add(
                11,
                Column.text(
                        "CommitmentDiscountUnit",
                        line -> !isCovered(line) ? Text.EMPTY : isReserved(line) ? hoursUnit : currency));
        add(11, Column.empty("CapacityReservationId"));
        add(11, Column.empty("CapacityReservationStatus"));
        add(14, Column.typed("CommitmentProgramEligibilityDetails", Column.Type.TEXT, line -> Text.EMPTY));
    }

    private void sku() {
        add(Column.text("SkuId", ofSku(Sku::id)));
        add(Column.text("SkuPriceId", ofSku(Sku::priceId)));
        add(11, Column.text("SkuMeter", ofSku(Sku::usageType)));
        add(11, Column.text("SkuPriceDetails", ofSku(Sku::detailsJson)));
        add(Column.text("RegionId", ofSku(sku -> sku.region().code())));
        add(Column.text("RegionName", ofSku(sku -> sku.region().name())));
        add(Column.text("AvailabilityZone", ofResource(Resource::zone)));
        add(Column.text(
                "ResourceId",
                line -> line.charge == Charge.UNUSED_COMMITMENT
                        ? line.commitment.id()
                        : line.resource == null ? Text.EMPTY : line.resource.id()));
        add(Column.text("ResourceName", ofResource(Resource::name)));
        add(Column.text("ResourceType", line -> line.resource == null ? Text.EMPTY : line.service.resourceType()));
        add(Column.text("ServiceName", line -> line.service.name()));
        add(Column.text("ServiceCategory", line -> line.service.category()));
        add(11, Column.text("ServiceSubcategory", line -> line.service.subcategory()));
        add(Column.text(
                "Tags",
                line -> line.resource == null
                        ? Text.EMPTY
                        : line.resource.tags().json()));
    }

    private void parties() {
        Text publisher = Text.of("Halden Systems AS");
        if (version < 14) {
            add(Column.constant("ProviderName", provider));
            add(Column.text("PublisherName", line -> line.charge == Charge.MARKETPLACE ? publisher : provider));
        }
        add(13, Column.constant("ServiceProviderName", provider));
        add(13, Column.constant("HostProviderName", provider));
        add(14, Column.empty("InvoiceDetailId"));
        add(Column.constant("InvoiceIssuerName", plan.vendor().legalEntity()));
        add(Column.constant("BillingAccountId", Text.of(plan.payerId())));
        add(Column.constant("BillingAccountName", Text.of(plan.reportName() + "-payer")));
        add(
                12,
                Column.constant(
                        "BillingAccountType",
                        Text.of(
                                switch (plan.vendor()) {
                                    case AWS -> "Payer Account";
                                    case MICROSOFT -> "Billing Account";
                                    case GOOGLE -> "Cloud Billing Account";
                                })));
        Text subAccountType = Text.of(
                switch (plan.vendor()) {
                    case AWS -> "Linked Account";
                    case MICROSOFT -> "Subscription";
                    case GOOGLE -> "Project";
                });
        add(Column.text("SubAccountId", line -> subAccount(line.account)));
        add(Column.text("SubAccountName", line -> line.account.isPayer() ? Text.EMPTY : line.account.name()));
        add(12, Column.text("SubAccountType", line -> line.account.isPayer() ? Text.EMPTY : subAccountType));
    }

    private void allocations() {
        add(13, Column.empty("AllocatedMethodDetails"));
        add(13, Column.empty("AllocatedMethodId"));
        add(13, Column.empty("AllocatedResourceId"));
        add(13, Column.empty("AllocatedResourceName"));
        add(13, Column.empty("AllocatedTags"));
        add(13, Column.empty("ContractApplied"));
    }

    private void add(Column column) {
        columns.add(column);
    }

    private void add(int since, Column column) {
        if (version >= since) {
            columns.add(column);
        }
    }

    private static Text subAccount(Account account) {
        return account.isPayer() ? Text.EMPTY : account.id();
    }

    private static boolean isCovered(Line line) {
        return line.charge == Charge.RESERVED_USAGE || line.charge == Charge.PLAN_USAGE;
    }

    private static boolean isConsumed(Line line) {
        return isCovered(line)
                || line.charge == Charge.USAGE
                || line.charge == Charge.MARKETPLACE
                || line.charge == Charge.REFUND;
    }

    private static boolean isReserved(Line line) {
        return line.commitment.type() == Commitment.Type.RESERVATION;
    }

    private static Function<Line, Text> ofSku(Function<Sku, Text> value) {
        return line -> line.sku == null ? Text.EMPTY : value.apply(line.sku);
    }

    private static Function<Line, Text> ofResource(Function<Resource, Text> value) {
        return line -> line.resource == null ? Text.EMPTY : value.apply(line.resource);
    }

    private static Function<Line, Text> ofCommitment(Function<Commitment, Text> value) {
        return line -> line.commitment == null ? Text.EMPTY : value.apply(line.commitment);
    }

    private static Function<Line, Text> ofType(Text reservation, Text savingsPlan) {
        return line -> line.commitment == null ? Text.EMPTY : isReserved(line) ? reservation : savingsPlan;
    }
}
