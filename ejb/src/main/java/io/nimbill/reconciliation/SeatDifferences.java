package io.nimbill.reconciliation;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sets the seats that a vendor bills beside those that clients have ordered, both ways. */
final class SeatDifferences {

    private SeatDifferences() {}

    /**
     * Where they differ.
     *
     * @param day for which both were counted
     */
    static List<FoundLeak> of(List<SeatCount> billed, List<SeatCount> ordered, LocalDate day) {
        List<FoundLeak> found = new ArrayList<>();
        for (SeatCount one : billed) {
            BigDecimal all = seats(billed, one);
            BigDecimal missing = all.subtract(seats(ordered, one));
            boolean told = billed.stream().filter(one::isSame).findFirst().orElseThrow() != one;
            if (missing.signum() > 0 && !told) {
                found.add(leak(LeakKind.SEATS_NOT_ORDERED, one, all, all.subtract(missing), lost(one, missing), day));
            }
        }
        for (SeatCount one : ordered) {
            BigDecimal all = seats(ordered, one);
            BigDecimal there = seats(billed, one);
            boolean told = ordered.stream().filter(one::isSame).findFirst().orElseThrow() != one;
            if (all.compareTo(there) > 0 && !told) {
                found.add(leak(LeakKind.SEATS_NOT_BILLED, one, there, all, null, day));
            }
        }
        return found;
    }

    private static BigDecimal seats(List<SeatCount> counts, SeatCount like) {
        return counts.stream().filter(like::isSame).map(SeatCount::seats).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the vendor bills for as many seats of it. */
    private static BigDecimal lost(SeatCount billed, BigDecimal seats) {
        return Rounding.quotient(billed.cost().multiply(seats.min(billed.seats())), billed.seats());
    }

    private static FoundLeak leak(
            LeakKind kind, SeatCount of, BigDecimal billed, BigDecimal ordered, BigDecimal amount, LocalDate day) {
        return new FoundLeak(
                kind,
                of.sellerId(),
                "CLIENT",
                of.clientId(),
                of.clientName(),
                of.product() + ", " + day + ": " + plain(billed) + " / " + plain(ordered),
                day.withDayOfMonth(1),
                null,
                amount == null ? null : of.currency(),
                amount,
                of.rows());
    }

    private static String plain(BigDecimal seats) {
        return seats.signum() == 0 ? "0" : seats.stripTrailingZeros().toPlainString();
    }
}
