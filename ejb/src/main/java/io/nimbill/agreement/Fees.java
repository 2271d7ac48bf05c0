package io.nimbill.agreement;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The fees of an agreement: any number of flat and percentage ones, at most one minimum and one maximum, and the minimum
 * is not above the maximum.
 *
 * @param all in the order in which they were written
 */
public record Fees(List<Fee> all) {

    private static final int MOST = 20;

    public Fees {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new Refusal("too-many-fees", "fees", "An agreement has at most 20 fees.");
        }
        requireOneOf(FeeKind.MINIMUM, all);
        requireOneOf(FeeKind.MAXIMUM, all);
        Optional<BigDecimal> least = value(all, FeeKind.MINIMUM);
        Optional<BigDecimal> most = value(all, FeeKind.MAXIMUM);
        if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
            throw new Refusal("commitments-crossed", "fees", "The minimum is not above the maximum.");
        }
    }

    /** No fees, as proposed. */
    public static Fees none() {
        return new Fees(List.of());
    }

    public static Fees of(Fee... fees) {
        return new Fees(List.of(fees));
    }

    private static void requireOneOf(FeeKind kind, List<Fee> fees) {
        if (fees.stream().filter(fee -> fee.kind() == kind).count() > 1) {
            throw new Refusal("two-commitments", "fees", "An agreement has one minimum and one maximum.");
        }
    }

    private static Optional<BigDecimal> value(List<Fee> fees, FeeKind kind) {
        return fees.stream().filter(fee -> fee.kind() == kind).map(Fee::value).findFirst();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
