package io.nimbill.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Makes the lines of a month of cloud usage, in the order of time, the monthly charges last. */
final class CloudMonth {

    private final SimulationPlan plan;
    private final DeliveryFormat.Dialect dialect;
    private final Chance chance;
    private final Fleet fleet;
    private final List<Account> accounts;
    private final ChargedCosts costs;
    private final ExchangeRate rate;
    private final LineSink sink;
    private final Line line = new Line();
    private final Sum negated = new Sum();
    private final Sum negatedQuantity = new Sum();
    private final Sum planUsed = new Sum();
    private final int stepHours;

    CloudMonth(SimulationPlan plan, List<Account> accounts, Fleet fleet, LineSink sink) {
        this.plan = plan;
        this.dialect = plan.format().dialect();
        this.chance = plan.chance();
        this.accounts = accounts;
        this.fleet = fleet;
        this.costs = new ChargedCosts(plan);
        this.rate = ExchangeRate.fromUsd(plan.currency());
        this.sink = sink;
        this.stepHours = 24 / plan.format().stepsPerDay();
    }

    void run() throws IOException {
        for (int day = 0; day < plan.days(); day++) {
            for (int step = 0; step < plan.format().stepsPerDay(); step++) {
                step(day, day * plan.format().stepsPerDay() + step);
            }
        }
        new MonthlyCharges(plan, accounts, fleet, costs, line, this::send).run();
    }

    private void step(int day, int step) throws IOException {
        Resource before = null;
        for (int place = 0; place < fleet.perStep(); place++) {
            Resource resource = fleet.running(step, place);
            if (before != null && isNegated(before) && !sameGroup(before, resource)) {
                negate(before, step);
            }
            usage(resource, day, step);
            before = resource;
        }
        if (before != null && isNegated(before)) {
            negate(before, step);
        }
        commitmentsOf(step);
    }

    private void usage(Resource resource, int day, int step) throws IOException {
        Sku sku = resource.sku();
        line.begin(chargeOf(resource), resource.account(), sku.service(), step * stepHours, (step + 1) * stepHours);
        line.sku = sku;
        line.resource = resource;
        line.commitment = resource.coverage();
        line.description = sku.description();
        line.quantity.set(quantity(resource, day, step), sku.quantityScale());
        if (resource.isFree()) {
            price(new Decimal(0, 0), new Decimal(0, 0));
        } else {
            price(sku.price(), costs.contractedPrice(sku.price()));
        }
        if (resource.coverage() != null) {
            cover(resource);
        }
        send(line);
    }

    private Charge chargeOf(Resource resource) {
        if (resource.coverage() == null) {
            return Charge.USAGE;
        }
        return resource.coverage().type() == Commitment.Type.RESERVATION ? Charge.RESERVED_USAGE : Charge.PLAN_USAGE;
    }

    private void price(Decimal list, Decimal contracted) {
        line.listPrice.set(list);
        line.contractedPrice.set(contracted);
        line.unitPrice.set(contracted);
        line.list.setProduct(line.quantity, list);
        line.contracted.setProduct(line.quantity, contracted);
        if (dialect == DeliveryFormat.Dialect.DAILY_RATED) {
            line.billed.setFloor(line.contracted, rate.factor(), 2);
        } else {
            line.billed.setCopy(line.contracted);
        }
        line.effective.setCopy(line.contracted);
    }

    /** A plan's usage keeps its price in a CUR, where a negation takes it back; everywhere else it is billed at 0. */
    private void cover(Resource resource) {
        Decimal price = resource.sku().price().percent(resource.coverage().pricePercent());
        line.commitmentPrice.set(price);
        line.effective.setProduct(line.quantity, price);
        if (line.charge == Charge.PLAN_USAGE) {
            planUsed.add(line.effective);
        }
        if (dialect == DeliveryFormat.Dialect.CUR && line.charge == Charge.PLAN_USAGE) {
            negated.add(line.billed);
            negatedQuantity.add(line.quantity);
        } else {
            line.billed.setZero();
            line.unitPrice.setZero();
        }
    }

    private long quantity(Resource resource, int day, int step) {
        Sku sku = resource.sku();
        if (sku.isSteady()) {
            return resource.baseQuantity();
        }
        boolean restated = plan.restates(resource.account().index())
                && Chance.below(40, chance.at(resource.index(), day, 41)) == 0;
        long drawn = chance.at(resource.index(), step, restated ? 42 + plan.version() : 42);
        boolean weekend = plan.month().atDay(day + 1).getDayOfWeek().getValue() > 5;
        long percent = Chance.between(70, 130, drawn) * (weekend ? 65 : 100) / 100;
        return Math.max(1, resource.baseQuantity() / 100 * percent + resource.baseQuantity() % 100 * percent / 100);
    }

    private boolean isNegated(Resource resource) {
        return dialect == DeliveryFormat.Dialect.CUR && chargeOf(resource) == Charge.PLAN_USAGE;
    }

    private static boolean sameGroup(Resource one, Resource other) {
        return one.account() == other.account() && one.sku() == other.sku() && one.coverage() == other.coverage();
    }

    private void negate(Resource resource, int step) throws IOException {
        line.begin(Charge.PLAN_NEGATION, resource.account(), resource.sku().service(), step, step + 1);
        line.sku = resource.sku();
        line.commitment = resource.coverage();
        line.description = Text.of("SavingsPlanNegation used by AccountId : "
                + resource.account().id() + " and UsageSku : " + resource.sku().id());
        line.quantity.set(negatedQuantity.total());
        line.billed.set(negated.total().negate());
        negated.clear();
        negatedQuantity.clear();
        send(line);
    }

    /** The hourly side of commitments: the plan's fee, and what nobody used where that is a row of its own. */
    private void commitmentsOf(int step) throws IOException {
        Commitment savingsPlan = fleet.savingsPlan();
        if (savingsPlan != null && dialect != DeliveryFormat.Dialect.AZURE) {
            planFee(savingsPlan, step);
        }
        if (dialect == DeliveryFormat.Dialect.FOCUS) {
            if (savingsPlan != null) {
                unused(savingsPlan, step, line.commitmentUnused.toBigDecimal());
            }
            for (Commitment reservation : fleet.reservations()) {
                if (reservation.unusedUnits() > 0) {
                    unused(
                            reservation,
                            step,
                            reservation
                                    .hourlyFee()
                                    .toBigDecimal()
                                    .multiply(BigDecimal.valueOf(reservation.unusedUnits())));
                }
            }
        }
        planUsed.clear();
    }

    private void planFee(Commitment savingsPlan, int step) throws IOException {
        line.begin(Charge.PLAN_FEE, savingsPlan.owner(), costs.planService(), step, step + 1);
        line.commitment = savingsPlan;
        line.description = savingsPlan.name();
        line.setFlat(savingsPlan.hourlyFee().unscaled(), savingsPlan.hourlyFee().scale());
        line.commitmentTotal.set(savingsPlan.hourlyFee());
        line.commitmentUsed.set(planUsed.total());
        line.commitmentUnused.set(savingsPlan.hourlyFee().toBigDecimal().subtract(planUsed.total()));
        if (dialect == DeliveryFormat.Dialect.FOCUS) {
            line.effective.setZero();
        } else {
            line.effective.setCopy(line.commitmentUnused);
        }
        send(line);
    }

    private void unused(Commitment commitment, int step, BigDecimal fee) throws IOException {
        CloudService service = commitment.sku() == null
                ? costs.planService()
                : commitment.sku().service();
        line.begin(Charge.UNUSED_COMMITMENT, commitment.owner(), service, step, step + 1);
        line.commitment = commitment;
        line.sku = commitment.sku();
        line.description = Text.of("Unused part of " + commitment.name());
        line.effective.set(fee);
        send(line);
    }

    private void send(Line finished) throws IOException {
        costs.add(finished);
        sink.accept(finished);
    }
}
