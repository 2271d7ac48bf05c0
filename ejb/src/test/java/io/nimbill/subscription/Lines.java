package io.nimbill.subscription;

import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import io.nimbill.time.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A subscription on paper: what happens to it, and the parts that are made, as the job makes them. */
final class Lines {

    private final List<Happening> happenings = new ArrayList<>();
    private final List<Part> made = new ArrayList<>();
    private final BigDecimal unitPrice;
    private final Plan plan;

    private Lines(String unitPrice, Cycle cycle) {
        this.unitPrice = new BigDecimal(unitPrice);
        this.plan = new Plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, cycle, null);
    }

    static Lines monthly(String unitPrice, String anchor) {
        return new Lines(unitPrice, new Cycle(LocalDate.parse(anchor), Period.ofMonths(1)));
    }

    static Lines yearly(String unitPrice, String anchor) {
        return new Lines(unitPrice, new Cycle(LocalDate.parse(anchor), Period.ofYears(1)));
    }

    static Lines weekly(String unitPrice, String anchor) {
        return new Lines(unitPrice, new Cycle(LocalDate.parse(anchor), Period.ofWeeks(1)));
    }

    Lines start(String day, int quantity) {
        return happens(EventKind.STARTED, day, quantity);
    }

    Lines quantity(String day, int quantity) {
        return happens(EventKind.QUANTITY_CHANGED, day, quantity);
    }

    Lines suspend(String day) {
        return happens(EventKind.SUSPENDED, day, null);
    }

    Lines resume(String day) {
        return happens(EventKind.RESUMED, day, null);
    }

    Lines end(String day) {
        return happens(EventKind.ENDED, day, null);
    }

    Lines adjusted(String amount) {
        BillingPeriod interval = plan.cycle().interval(0);
        made.add(new Part(
                PartSort.ADJUSTMENT,
                interval.start(),
                interval.end(),
                BigDecimal.ONE,
                unitPrice,
                new BigDecimal(amount)));
        return this;
    }

    private Lines happens(EventKind kind, String day, Integer quantity) {
        happenings.add(new Happening(
                kind, LocalDate.parse(day), happenings.size(), quantity == null ? null : BigDecimal.valueOf(quantity)));
        return this;
    }

    /** What the story comes to in an interval without anything made before. */
    List<String> held(int number) {
        return rounded(plan.charges(new Story(happenings), plan.cycle().interval(number), unitPrice));
    }

    /** Makes what an interval lacks. */
    List<String> bill(int number) {
        BillingPeriod interval = plan.cycle().interval(number);
        List<Part> added =
                Correction.between(interval, of(interval), plan.charges(new Story(happenings), interval, unitPrice));
        made.addAll(added);
        return rounded(added);
    }

    /** All that was made, as the document rounds it: once for the interval. */
    String line(int number) {
        return rounded(Correction.sum(of(plan.cycle().interval(number))));
    }

    private List<Part> of(BillingPeriod interval) {
        return made.stream().filter(part -> interval.contains(part.from())).toList();
    }

    private static List<String> rounded(List<Part> parts) {
        return parts.stream().map(part -> rounded(part.amount())).toList();
    }

    private static String rounded(BigDecimal amount) {
        return Rounding.toMinorUnit(amount, Currency.getInstance("EUR"))
                .amount()
                .toPlainString();
    }
}
