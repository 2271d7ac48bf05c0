package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The columns of Azure cost exports. The agreements spell, order and choose them differently, so each has its header
 * here and shares the cells.
 */
final class AzureLayout {

    private static final String EA = """
            BillingAccountId,BillingAccountName,BillingPeriodStartDate,BillingPeriodEndDate,BillingProfileId,\
            BillingProfileName,AccountOwnerId,AccountName,SubscriptionId,SubscriptionName,Date,Product,PartNumber,\
            MeterId,ServiceFamily,MeterCategory,MeterSubCategory,MeterRegion,MeterName,Quantity,EffectivePrice,Cost,\
            UnitPrice,BillingCurrency,ResourceLocation,AvailabilityZone,ConsumedService,ResourceId,ResourceName,\
            ServiceInfo1,ServiceInfo2,AdditionalInfo,Tags,InvoiceSectionId,InvoiceSection,CostCenter,UnitOfMeasure,\
            ResourceGroup,ReservationId,ReservationName,ProductOrderId,ProductOrderName,OfferId,\
            IsAzureCreditEligible,Term,PublisherName,PlanName,ChargeType,Frequency,PublisherType,PayGPrice,\
            PricingModel,CostAllocationRuleName,benefitId,benefitName""";

    private static final String MCA = """
            invoiceId,previousInvoiceId,billingAccountId,billingAccountName,billingProfileId,billingProfileName,\
            invoiceSectionId,invoiceSectionName,resellerName,resellerMpnId,costCenter,billingPeriodEndDate,\
            billingPeriodStartDate,servicePeriodEndDate,servicePeriodStartDate,date,serviceFamily,productOrderId,\
            productOrderName,consumedService,meterId,meterName,meterCategory,meterSubCategory,meterRegion,ProductId,\
            product,subscriptionId,subscriptionName,publisherType,publisherId,publisherName,resourceGroupName,\
            InstanceName,resourceLocation,Location,effectivePrice,quantity,unitOfMeasure,chargeType,billingCurrency,\
            pricingCurrency,costInBillingCurrency,costInPricingCurrency,costInUsd,paygCostInBillingCurrency,\
            paygCostInUsd,exchangeRatePricingToBilling,exchangeRateDate,isAzureCreditEligible,serviceInfo1,\
            serviceInfo2,additionalInfo,tags,payGPrice,frequency,term,reservationId,reservationName,unitPrice""";

    private static final String MPA = """
            invoiceId,previousInvoiceId,billingAccountId,billingAccountName,billingProfileId,billingProfileName,\
            invoiceSectionId,invoiceSectionName,partnerTenantId,partnerName,resellerName,resellerMpnId,\
            customerTenantId,customerName,costCenter,billingPeriodEndDate,billingPeriodStartDate,\
            servicePeriodEndDate,servicePeriodStartDate,date,serviceFamily,productOrderId,productOrderName,\
            consumedService,meterId,meterName,meterCategory,meterSubCategory,meterRegion,ProductId,ProductName,\
            SubscriptionId,subscriptionName,publisherType,publisherId,publisherName,resourceGroupName,ResourceId,\
            resourceLocation,location,effectivePrice,quantity,unitOfMeasure,chargeType,billingCurrency,\
            pricingCurrency,costInBillingCurrency,costInPricingCurrency,costInUsd,paygCostInBillingCurrency,\
            paygCostInUsd,exchangeRatePricingToBilling,exchangeRateDate,isAzureCreditEligible,serviceInfo1,\
            serviceInfo2,additionalInfo,tags,partnerEarnedCreditRate,partnerEarnedCreditApplied,PayGPrice,frequency,\
            term,reservationId,reservationName,PricingModel,unitPrice,benefitId,benefitName,provider""";

    private final SimulationPlan plan;
    private final Hours days;
    private final ExchangeRate rate;
    private final Map<String, Column> cells = new TreeMap<>();

    private AzureLayout(SimulationPlan plan) {
        this.plan = plan;
        this.days = Hours.american(plan.month());
        this.rate = ExchangeRate.fromUsd(plan.currency());
    }

    static Layout of(SimulationPlan plan) {
        AzureLayout layout = new AzureLayout(plan);
        layout.parties();
        layout.dates();
        layout.product();
        layout.resource();
        layout.amounts();
        layout.kinds();
        String header =
                switch (plan.format()) {
                    case AZURE_EA -> EA;
                    case AZURE_MCA -> MCA;
                    default -> MPA;
                };
        return new Layout(
                layout.columns(header),
                account -> account.isPayer() ? Text.EMPTY : account.id(),
                CloudService::name,
                charge -> charge.word(DeliveryFormat.Dialect.AZURE));
    }

    /** What a format names and no cell fills is an empty column, as in the vendor's own files. */
    private List<Column> columns(String header) {
        List<Column> columns = new ArrayList<>();
        for (String name : header.split(",")) {
            Column cell = cells.get(name.toLowerCase(Locale.ROOT));
            columns.add(cell == null ? Column.empty(name) : cell.renamed(name));
        }
        return List.copyOf(columns);
    }

    private void parties() {
        Text payer = Text.of(plan.payerId());
        Text name = Text.of(plan.reportName());
        constant("billingAccountId", payer);
        constant("billingAccountName", name);
        constant("billingProfileId", payer);
        constant("billingProfileName", name);
        constant("invoiceSection", name);
        constant("invoiceSectionName", name);
        constant("accountName", name);
        constant("accountOwnerId", Text.of("billing@" + plan.reportName() + ".example"));
        constant(
                "partnerTenantId",
                Text.of(Ids.uuid(plan.chance().at(90), plan.chance().at(91))));
        constant("partnerName", name);
        text("customerTenantId", line -> line.account.customerId());
        text("customerName", line -> line.account.customerName());
        text("subscriptionId", line -> line.account.isPayer() ? Text.EMPTY : line.account.id());
        text("subscriptionName", line -> line.account.isPayer() ? Text.EMPTY : line.account.name());
        constant("provider", Text.of("Azure"));
        constant(
                "invoiceId",
                Text.of(
                        plan.closed()
                                ? "G"
                                        + (10_000_000
                                                + Chance.below(
                                                        80_000_000,
                                                        plan.chance()
                                                                .at(
                                                                        92,
                                                                        plan.month()
                                                                                                .getYear()
                                                                                        * 12L
                                                                                + plan.month()
                                                                                        .getMonthValue())))
                                : ""));
    }

    private void dates() {
        Text last = days.at((plan.month().lengthOfMonth() - 1) * 24);
        constant("billingPeriodStartDate", days.first());
        constant("billingPeriodEndDate", last);
        text("date", line -> days.at(line.startHour));
        text("servicePeriodStartDate", line -> days.at(line.startHour));
        text("servicePeriodEndDate", line -> days.at(line.endHour - 24));
    }

    private void product() {
        text("product", ofSku(Sku::description));
        text("productName", ofSku(Sku::description));
        text("productId", ofSku(Sku::productId));
        text("partNumber", ofSku(Sku::productId));
        text("meterId", ofSku(Sku::id));
        text("meterName", ofSku(Sku::usageType));
        text("meterSubCategory", ofSku(Sku::family));
        text("meterRegion", ofSku(sku -> sku.region().meterName()));
        text("unitOfMeasure", ofSku(Sku::unit));
        text("meterCategory", line -> line.service.name());
        text("serviceFamily", line -> line.service.code());
        text("resourceLocation", ofSku(sku -> sku.region().code()));
        text("location", ofSku(sku -> sku.region().meterName()));
        text("additionalInfo", ofSku(Sku::detailsJson));
    }

    private void resource() {
        boolean braces = plan.format() != DeliveryFormat.AZURE_EA;
        Text provider = Text.of("Microsoft.Capacity");
        text("consumedService", line -> line.resource == null ? provider : line.service.consumedService());
        text("resourceId", ofResource(Resource::id));
        text("instanceName", ofResource(Resource::id));
        text("resourceName", ofResource(Resource::name));
        text("resourceGroup", ofResource(Resource::group));
        text("resourceGroupName", ofResource(Resource::group));
        text(
                "tags",
                ofResource(resource ->
                        braces ? resource.tags().json() : resource.tags().openJson()));
    }

    private void amounts() {
        add(Column.quantity("quantity", line -> line.quantity));
        add(Column.price("effectivePrice", line -> line.unitPrice));
        add(Column.price("unitPrice", line -> line.contractedPrice));
        add(Column.price("payGPrice", line -> line.listPrice));
        add(Column.cost("cost", line -> line.billed));
        constant("billingCurrency", Text.of(plan.currency()));
        constant("pricingCurrency", Text.of("USD"));
        add(Column.cost("costInPricingCurrency", line -> line.billed));
        add(Column.cost("costInUsd", line -> line.billed));
        add(Column.cost("costInBillingCurrency", rate.of(line -> line.billed)));
        add(Column.cost("paygCostInUsd", line -> line.list));
        add(Column.cost("paygCostInBillingCurrency", rate.of(line -> line.list)));
        constant("exchangeRatePricingToBilling", rate.text());
        constant("exchangeRateDate", days.first());
        constant("partnerEarnedCreditRate", Text.of("0"));
        constant("partnerEarnedCreditApplied", Text.of("0"));
    }

    private void kinds() {
        Text isTrue = Text.of("True");
        Text isFalse = Text.of("False");
        Text microsoft = Text.of("Microsoft");
        Text seller = Text.of("Halden Systems AS");
        Text own = Text.of(plan.format() == DeliveryFormat.AZURE_EA ? "Azure" : "Microsoft");
        Text marketplace = Text.of("Marketplace");
        text("chargeType", line -> line.charge.word(DeliveryFormat.Dialect.AZURE));
        text("publisherType", line -> line.charge == Charge.MARKETPLACE ? marketplace : own);
        text("publisherName", line -> line.charge == Charge.MARKETPLACE ? seller : microsoft);
        text("isAzureCreditEligible", line -> line.charge == Charge.MARKETPLACE ? isFalse : isTrue);
        Text usageBased = Text.of("UsageBased");
        Text recurring = Text.of("Recurring");
        Text oneTime = Text.of("OneTime");
        text("frequency", line -> switch (line.charge) {
            case RESERVATION_FEE, PLAN_FEE, MARKETPLACE -> recurring;
            case PURCHASE, TAX, ADJUSTMENT -> oneTime;
            default -> usageBased;
        });
        Text onDemand = Text.of("OnDemand");
        text("pricingModel", ofType(Text.of("Reservation"), Text.of("SavingsPlan"), onDemand));
        Text twelve = Text.of("12");
        text("term", ofType(twelve, twelve, Text.EMPTY));
        constant("offerId", Text.of("MS-AZR-0017P"));
        Text azurePlan = Text.of("Azure plan");
        text("productOrderId", line -> line.commitment == null ? Text.EMPTY : line.commitment.id());
        text("productOrderName", line -> line.commitment == null ? azurePlan : line.commitment.name());
        text("reservationId", line -> isReserved(line) ? line.commitment.id() : Text.EMPTY);
        text("reservationName", line -> isReserved(line) ? line.commitment.name() : Text.EMPTY);
        text("benefitId", line -> line.commitment == null ? Text.EMPTY : line.commitment.id());
        text("benefitName", line -> line.commitment == null ? Text.EMPTY : line.commitment.name());
    }

    private void add(Column column) {
        cells.put(column.name().toLowerCase(Locale.ROOT), column);
    }

    private void constant(String name, Text value) {
        add(Column.constant(name, value));
    }

    private void text(String name, Function<Line, Text> value) {
        add(Column.text(name, value));
    }

    private static boolean isReserved(Line line) {
        return line.commitment != null && line.commitment.type() == Commitment.Type.RESERVATION;
    }

    private static Function<Line, Text> ofType(Text reservation, Text savingsPlan, Text none) {
        return line -> line.commitment == null ? none : isReserved(line) ? reservation : savingsPlan;
    }

    private static Function<Line, Text> ofSku(Function<Sku, Text> value) {
        return line -> line.sku == null ? Text.EMPTY : value.apply(line.sku);
    }

    private static Function<Line, Text> ofResource(Function<Resource, Text> value) {
        return line -> line.resource == null ? Text.EMPTY : value.apply(line.resource);
    }
}
