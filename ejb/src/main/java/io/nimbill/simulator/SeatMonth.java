package io.nimbill.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the lines of an invoice reconciliation: a renewal per subscription and month, seats added and removed in
 * mid-term as the refund of the old and the charge of the new quantity, a cancellation, a credit, and one line per
 * customer that repeats the daily-rated usage.
 */
final class SeatMonth {

    private static final BigDecimal TAX_RATE = new BigDecimal("0.19");
    private static final Text MONTHLY = Text.of("One-Month commitment for monthly/yearly billing");
    private static final Text YEARLY = Text.of("One-Year commitment for monthly/yearly billing");
    private static final int PRICE_DECIMALS = 10;

    private final SimulationPlan plan;
    private final Chance chance;
    private final LineSink sink;
    private final Line line = new Line();
    private final Map<String, Account> customers = new LinkedHashMap<>();

    SeatMonth(SimulationPlan plan, List<Account> accounts, LineSink sink) {
        this.plan = plan;
        this.chance = plan.chance();
        this.sink = sink;
        accounts.stream()
                .filter(account -> !account.isPayer())
                .forEach(account -> customers.putIfAbsent(account.customerId().toString(), account));
    }

    /** @param azure billed daily-rated usage by customer id, in the billing currency */
    void run(Map<String, Sum> azure) throws IOException {
        int number = 0;
        for (Account customer : customers.values()) {
            Sum usage = azure.get(customer.customerId().toString());
            if (usage != null) {
                azurePlan(customer, usage.total());
            }
            int subscriptions = 1 + Chance.below(3, chance.at(80, customer.index()));
            for (int i = 0; i < subscriptions; i++) {
                subscription(
                        customer, Seat.PRODUCTS.get((customer.index() * 2 + i * 3) % Seat.PRODUCTS.size()), number++);
            }
        }
        if (plan.has(Feature.CREDITS)) {
            credit(customers.values().iterator().next());
        }
    }

    private void subscription(Account customer, Seat seat, int number) throws IOException {
        long drawn = chance.at(81, number);
        LocalDate start = plan.month().atDay(1 + Chance.below(28, drawn));
        LocalDate end = start.plusMonths(1).minusDays(1);
        boolean yearly = Chance.below(2, drawn >>> 8) == 0;
        SeatCharge charge = new SeatCharge(
                Text.of(Ids.hex(chance.at(82, number), 12)),
                Text.of(Ids.uuid(chance.at(83, number), chance.at(84, number))),
                seat.productId(),
                seat.skuId(),
                seat.skuName(),
                yearly ? YEARLY : MONTHLY,
                yearly ? start.minusMonths(number % 11) : start,
                yearly ? start.minusMonths(number % 11).plusYears(1).minusDays(1) : end,
                start,
                end);
        int seats = (int) Chance.between(3, 60, drawn >>> 16);
        send(number % 9 == 8 ? Charge.SEAT_NEW : Charge.SEAT_RENEW, customer, seat, charge, seats, 1);
        switch (number % 5) {
            case 1 ->
                change(
                        Charge.SEAT_ADD,
                        customer,
                        seat,
                        charge,
                        seats,
                        seats + 1 + Chance.below(9, drawn >>> 32),
                        start.plusDays(1 + Chance.below(20, drawn >>> 24)));
            case 3 ->
                change(
                        Charge.SEAT_REMOVE,
                        customer,
                        seat,
                        charge,
                        seats,
                        Math.max(1, seats - 2),
                        start.plusDays(1 + Chance.below(5, drawn >>> 24)));
            default -> {
                if (number % 7 == 6) {
                    LocalDate cancelled = start.plusDays(3);
                    send(Charge.SEAT_CANCEL, customer, seat, charge.charged(cancelled, end), seats, -1);
                }
            }
        }
    }

    /** A change of quantity takes the old seats back for the rest of the term and charges the new ones. */
    private void change(
            Charge kind, Account customer, Seat seat, SeatCharge charge, int oldSeats, int newSeats, LocalDate day)
            throws IOException {
        SeatCharge rest = charge.charged(day, charge.end());
        send(kind, customer, seat, rest, oldSeats, -1);
        send(kind, customer, seat, rest, newSeats, 1);
    }

    private void send(Charge kind, Account customer, Seat seat, SeatCharge charge, int seats, int sign)
            throws IOException {
        if (isAfterDelivery(charge.start())) {
            return;
        }
        BigDecimal price = seat.price().toBigDecimal();
        long termDays = ChronoUnit.DAYS.between(termStart(charge), charge.end().plusDays(1));
        long days = ChronoUnit.DAYS.between(charge.start(), charge.end().plusDays(1));
        BigDecimal effective = days == termDays
                ? price
                : price.multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(termDays), PRICE_DECIMALS, RoundingMode.HALF_UP);
        begin(kind, customer, seat.product(), charge);
        line.quantity.set((long) seats * sign, 0);
        line.unitPrice.set(price);
        line.contractedPrice.set(effective);
        amounts(effective.multiply(BigDecimal.valueOf((long) seats * sign)).setScale(2, RoundingMode.HALF_UP));
        sink.accept(line);
    }

    /** Charges of a whole month and of its rest have the same month as their divisor. */
    private static LocalDate termStart(SeatCharge charge) {
        return charge.end().plusDays(1).minusMonths(1);
    }

    private void azurePlan(Account customer, BigDecimal usage) throws IOException {
        LocalDate start = plan.month().atDay(1);
        LocalDate end = plan.month().atEndOfMonth();
        begin(
                Charge.AZURE_PLAN,
                customer,
                Seat.AZURE,
                new SeatCharge(
                        Text.of(Ids.hex(chance.at(85, customer.index()), 12)),
                        customer.planId(),
                        PartnerCenter.AZURE_PLAN_PRODUCT,
                        PartnerCenter.AZURE_PLAN_SKU,
                        PartnerCenter.AZURE_PLAN,
                        MONTHLY,
                        start,
                        end,
                        start,
                        end));
        line.quantity.set(1, 0);
        line.unitPrice.set(usage);
        line.contractedPrice.set(usage);
        amounts(usage);
        sink.accept(line);
    }

    private void credit(Account customer) throws IOException {
        LocalDate day = plan.month().atDay(1);
        begin(
                Charge.SEAT_CREDIT,
                customer,
                Seat.PRODUCTS.get(0).product(),
                new SeatCharge(
                        Text.EMPTY,
                        Text.EMPTY,
                        Seat.PRODUCTS.get(0).productId(),
                        Seat.PRODUCTS.get(0).skuId(),
                        Seat.PRODUCTS.get(0).skuName(),
                        Text.EMPTY,
                        day,
                        day,
                        day,
                        day));
        line.quantity.set(1, 0);
        line.unitPrice.set(new Decimal(-2500, 2));
        line.contractedPrice.set(new Decimal(-2500, 2));
        amounts(new BigDecimal("-25.00"));
        sink.accept(line);
    }

    private void begin(Charge kind, Account customer, CloudService product, SeatCharge charge) {
        line.begin(kind, customer, product, 0, 0);
        line.seat = charge;
        line.description = product.name();
    }

    private void amounts(BigDecimal subtotal) {
        BigDecimal tax =
                plan.has(Feature.TAX) ? subtotal.multiply(TAX_RATE).setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        line.billed.set(subtotal);
        line.tax.set(tax);
        line.total.set(subtotal.add(tax));
    }

    private boolean isAfterDelivery(LocalDate day) {
        return day.isAfter(plan.month().atDay(plan.days()));
    }
}
