package io.nimbill.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The charges a vendor books once a month: fees, purchases, support, credits, refunds, discounts and tax. */
final class MonthlyCharges {

    private static final BigDecimal TAX_RATE = new BigDecimal("0.19");
    private static final BigDecimal EDP_RATE = new BigDecimal("0.06");
    private static final BigDecimal SUPPORT_RATE = new BigDecimal("0.10");
    private static final BigDecimal LEAST_SUPPORT = new BigDecimal("29.00");

    private final SimulationPlan plan;
    private final DeliveryFormat.Dialect dialect;
    private final List<Account> accounts;
    private final Fleet fleet;
    private final ChargedCosts costs;
    private final Line line;
    private final LineSink sink;
    private final Chance chance;
    private final int monthHours;

    MonthlyCharges(
            SimulationPlan plan, List<Account> accounts, Fleet fleet, ChargedCosts costs, Line line, LineSink sink) {
        this.plan = plan;
        this.dialect = plan.format().dialect();
        this.accounts = accounts;
        this.fleet = fleet;
        this.costs = costs;
        this.line = line;
        this.sink = sink;
        this.chance = plan.chance();
        this.monthHours = plan.month().lengthOfMonth() * 24;
    }

    void run() throws IOException {
        if (dialect == DeliveryFormat.Dialect.DAILY_RATED) {
            return;
        }
        commitmentFees();
        if (plan.has(Feature.PURCHASES)) {
            purchases();
        }
        if (plan.has(Feature.MARKETPLACE)) {
            marketplace();
        }
        if (plan.has(Feature.DISCOUNTS) && occurs(Charge.DISCOUNT)) {
            discounts();
        }
        if (plan.has(Feature.CREDITS) && occurs(Charge.CREDIT)) {
            credits();
        }
        if (plan.has(Feature.REFUNDS) && plan.version() > 1) {
            refunds();
        }
        if (plan.has(Feature.SUPPORT) && occurs(Charge.SUPPORT)) {
            support();
        }
        if (plan.has(Feature.ADJUSTMENTS) && occurs(Charge.ADJUSTMENT)) {
            adjustment();
        }
        if (plan.has(Feature.TAX) && plan.format() != DeliveryFormat.AZURE_EA) {
            taxes();
        }
    }

    private boolean occurs(Charge charge) {
        return charge.word(dialect) != null;
    }

    private void commitmentFees() throws IOException {
        for (Commitment reservation : fleet.reservations()) {
            BigDecimal unit = reservation.hourlyFee().toBigDecimal().multiply(BigDecimal.valueOf(monthHours));
            fee(Charge.RESERVATION_FEE, reservation, reservation.sku().service(), unit, reservation.units());
            line.sku = reservation.sku();
            line.commitmentUnits.set(reservation.units(), 0);
            line.commitmentUnused.set(unit.multiply(BigDecimal.valueOf(reservation.unusedUnits())));
            if (dialect == DeliveryFormat.Dialect.CUR) {
                line.effective.setCopy(line.commitmentUnused);
            }
            sink.accept(line);
        }
        if (fleet.savingsPlan() != null && dialect == DeliveryFormat.Dialect.AZURE) {
            BigDecimal month = fleet.savingsPlan().hourlyFee().toBigDecimal().multiply(BigDecimal.valueOf(monthHours));
            fee(Charge.PLAN_FEE, fleet.savingsPlan(), costs.planService(), month, 1);
            sink.accept(line);
        }
    }

    private void fee(Charge charge, Commitment commitment, CloudService service, BigDecimal unit, int units) {
        line.begin(charge, commitment.owner(), service, 0, monthHours);
        line.commitment = commitment;
        line.description = commitment.name();
        flat(unit);
        line.quantity.set(units, 0);
        BigDecimal fee = unit.multiply(BigDecimal.valueOf(units));
        line.billed.set(fee);
        line.list.set(fee);
        line.contracted.set(fee);
        line.effective.setZero();
    }

    private void purchases() throws IOException {
        for (int i = 2; i < plan.size().accounts(); i += 5) {
            line.begin(Charge.PURCHASE, accounts.get(i), costs.purchaseService(), 24, monthHours);
            line.description = Text.of("Registration of " + accounts.get(i).customerDomain() + ", 1 year");
            line.setFlat(1400, 2);
            sink.accept(line);
        }
    }

    private void marketplace() throws IOException {
        for (int i = 1; i < plan.size().accounts(); i += 4) {
            line.begin(Charge.MARKETPLACE, accounts.get(i), costs.marketplaceService(), 0, monthHours);
            line.description = Text.of("Halden Observability Pro, per host and month");
            line.setFlat(2350, 2);
            line.quantity.set(Chance.between(2, 9, chance.at(50, i)), 0);
            line.setCosts(2350 * line.quantity.unscaled(), 2);
            sink.accept(line);
        }
    }

    private void discounts() throws IOException {
        for (int account = 0; account < accounts.size(); account++) {
            for (int service = 0; service < plan.size().services(); service++) {
                BigDecimal usage = plainUsage(account, service);
                if (usage.signum() > 0) {
                    line.begin(Charge.DISCOUNT, accounts.get(account), costs.service(service), 0, monthHours);
                    line.description = Text.of("Enterprise discount for " + line.service.code());
                    costsOf(usage.multiply(EDP_RATE)
                            .setScale(10, RoundingMode.HALF_UP)
                            .negate());
                    sink.accept(line);
                }
            }
        }
    }

    private void credits() throws IOException {
        for (int account = 0; account < plan.size().accounts(); account += 3) {
            BigDecimal usage = plainUsage(account, 0);
            if (usage.signum() > 0) {
                line.begin(Charge.CREDIT, accounts.get(account), costs.service(0), 0, monthHours);
                line.description = Text.of("Migration credit " + plan.month().getYear());
                costsOf(usage.multiply(new BigDecimal("0.15"))
                        .min(new BigDecimal("120"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .negate());
                sink.accept(line);
            }
        }
    }

    /** What the vendor gives back of usage that an earlier version of the month overstated. */
    private void refunds() throws IOException {
        for (int i = 0; i < fleet.perStep(); i += 7 + i % 3) {
            Resource resource = fleet.running(0, i);
            boolean refunded = plan.restates(resource.account().index());
            if (refunded && resource.coverage() == null && !resource.isFree()) {
                line.begin(
                        Charge.REFUND,
                        resource.account(),
                        resource.sku().service(),
                        24 * (i % plan.days()),
                        24 * (i % plan.days() + 1));
                line.sku = resource.sku();
                line.resource = resource;
                line.description = Text.of("Refund: " + resource.sku().description());
                Decimal price = costs.contractedPrice(resource.sku().price());
                line.quantity.set(-resource.baseQuantity(), resource.sku().quantityScale());
                line.unitPrice.set(price);
                line.listPrice.set(resource.sku().price());
                line.contractedPrice.set(price);
                line.billed.setProduct(line.quantity, price);
                line.list.setProduct(line.quantity, resource.sku().price());
                line.contracted.setCopy(line.billed);
                line.effective.setCopy(line.billed);
                sink.accept(line);
            }
        }
    }

    private void support() throws IOException {
        BigDecimal usage = BigDecimal.ZERO;
        for (int account = 0; account < accounts.size(); account++) {
            for (int service = 0; service < plan.size().services(); service++) {
                usage = usage.add(plainUsage(account, service));
            }
        }
        line.begin(Charge.SUPPORT, payer(), costs.supportService(), 0, monthHours);
        line.description = Text.of("Support plan, 10 % of the month's usage");
        flat(usage.multiply(SUPPORT_RATE).max(LEAST_SUPPORT).setScale(2, RoundingMode.HALF_UP));
        sink.accept(line);
    }

    private void adjustment() throws IOException {
        line.begin(Charge.ADJUSTMENT, accounts.get(0), costs.service(0), 0, monthHours);
        line.description = Text.of("Rounding");
        line.setCosts(-37, 4);
        sink.accept(line);
    }

    /** Tax of each cost on the same cost of what is taxed, rounded to cents per account and service. */
    private void taxes() throws IOException {
        for (int account = 0; account < accounts.size(); account++) {
            for (int service = 0; service < ChargedCosts.serviceCount(plan); service++) {
                ChargedCosts.Base base = costs.base(account, service);
                if (base != null) {
                    BigDecimal billed = tax(base.billed);
                    BigDecimal list = tax(base.list);
                    BigDecimal contracted = tax(base.contracted);
                    BigDecimal effective = tax(base.effective);
                    line.begin(Charge.TAX, accounts.get(account), costs.service(service), 0, monthHours);
                    line.description = Text.of("Tax for product code " + line.service.code());
                    line.billed.set(billed);
                    line.list.set(list);
                    line.contracted.set(contracted);
                    line.effective.set(effective);
                    sink.accept(line);
                }
            }
        }
    }

    private static BigDecimal tax(Sum base) {
        return base.total().multiply(TAX_RATE).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal plainUsage(int account, int service) {
        ChargedCosts.Base base = costs.base(account, service);
        return base == null ? BigDecimal.ZERO : base.plainUsage.total();
    }

    private void flat(BigDecimal amount) {
        line.setFlat(amount.unscaledValue().longValueExact(), amount.scale());
    }

    private void costsOf(BigDecimal amount) {
        line.setCosts(amount.unscaledValue().longValueExact(), amount.scale());
    }

    private Account payer() {
        return accounts.get(accounts.size() - 1);
    }
}
