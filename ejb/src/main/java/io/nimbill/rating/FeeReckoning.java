package io.nimbill.rating;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import io.nimbill.money.Rounding;
import io.nimbill.subscription.Proration;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the fees of an agreement come to in one vendor month. Amounts are taken by the day on the whole month; percentages
 * and commitments look at the charges of the agreement's own days. Pure.
 */
final class FeeReckoning {

    private final BillingPeriod month;
    private final List<BillingPeriod> days;
    private final RowCharges rows;
    private final List<Fee> fees;

    /**
     * @param days the days of the month on which the agreement holds, without overlap
     * @param rows what the rows of its days are charged
     * @param fees all of the agreement
     */
    FeeReckoning(BillingPeriod month, List<BillingPeriod> days, RowCharges rows, List<Fee> fees) {
        this.month = month;
        this.days = List.copyOf(days);
        this.rows = rows;
        this.fees = List.copyOf(fees);
    }

    /** The days of a month for which something is true, put together to spans. */
    static List<BillingPeriod> spans(BillingPeriod month, Predicate<LocalDate> holds) {
        List<BillingPeriod> spans = new ArrayList<>();
        LocalDate begun = null;
        for (LocalDate day = month.start(); !day.isAfter(month.end()); day = day.plusDays(1)) {
            boolean in = day.isBefore(month.end()) && holds.test(day);
            if (in && begun == null) {
                begun = day;
            } else if (!in && begun != null) {
                spans.add(new BillingPeriod(begun, day));
                begun = null;
            }
        }
        return spans;
    }

    /**
     * What a fee comes to, exact at 18 decimals. A commitment asks nothing of a month without a day of the agreement: late
     * charges of its days are what they are.
     */
    BigDecimal amount(Fee fee) {
        return Rounding.toCharge(
                switch (fee.kind()) {
                    case FLAT -> agreed(fee);
                    case PERCENTAGE -> base(fee).multiply(fee.value()).movePointLeft(2);
                    case MINIMUM ->
                        days.isEmpty()
                                ? BigDecimal.ZERO
                                : agreed(fee).subtract(rows.whole()).max(BigDecimal.ZERO);
                    case MAXIMUM ->
                        days.isEmpty()
                                ? BigDecimal.ZERO
                                : agreed(fee).subtract(rows.whole()).min(BigDecimal.ZERO);
                });
    }

    /** How it came to be, for the buyer to read. */
    Saying reason(Fee fee) {
        return switch (fee.kind()) {
            case FLAT -> asked(fee);
            case PERCENTAGE ->
                fee.ofFlatFees()
                        ? Saying.of("fee.percentage-of-all", plain(fee.value()), plain(base(fee)))
                        : Saying.of("fee.percentage", plain(fee.value()), plain(base(fee)));
            case MINIMUM -> Saying.of("fee.minimum", plain(rows.whole()), asked(fee));
            case MAXIMUM -> Saying.of("fee.maximum", plain(rows.whole()), asked(fee));
        };
    }

    private Saying asked(Fee fee) {
        return agreedDays() == daysOf(month)
                ? Saying.of("fee.month", plain(fee.value()))
                : Saying.of("fee.part", plain(agreed(fee)), plain(fee.value()), agreedDays(), daysOf(month));
    }

    private BigDecimal base(Fee fee) {
        return fee.ofFlatFees() ? rows.base().add(flat()) : rows.base();
    }

    private BigDecimal flat() {
        return fees.stream()
                .filter(fee -> fee.kind() == FeeKind.FLAT)
                .map(this::agreed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal agreed(Fee fee) {
        return days.stream()
                .map(span -> Proration.of(fee.value(), month, span.start(), span.end()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long agreedDays() {
        return days.stream().mapToLong(FeeReckoning::daysOf).sum();
    }

    private static long daysOf(BillingPeriod span) {
        return span.end().toEpochDay() - span.start().toEpochDay();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
