package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.List;

/**
 * The steps of a tiered price, from quantity 0 to any quantity, without gap and without overlap. Immutable.
 *
 * @param steps in the order of their quantities; the last one is open
 */
public record Tiers(List<Tier> steps) {

    private static final int MOST = 50;

    /** Refuses gaps and overlaps, naming the step at fault. */
    public Tiers {
        if (steps == null || steps.isEmpty() || steps.size() > MOST) {
            throw new Refusal("tier-count", "tiers", "A tiered price needs 1 to " + MOST + " tiers.").with(MOST);
        }
        steps = List.copyOf(steps);
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            requireNext(steps.get(i), i + 1, reached);
            reached = requireEnd(steps.get(i), i + 1, i == steps.size() - 1);
        }
    }

    private static void requireNext(Tier step, int number, BigDecimal reached) {
        int order = step.above().compareTo(reached);
        if (order > 0) {
            throw new Refusal(
                            "tier-gap",
                            "tiers",
                            "Tier " + number + " leaves a gap: it begins above "
                                    + step.above().toPlainString() + ", and what is before it ends at "
                                    + reached.toPlainString() + ".")
                    .with(number, step.above(), reached);
        }
        if (order < 0) {
            throw new Refusal(
                            "tier-overlap",
                            "tiers",
                            "Tier " + number + " overlaps: it begins above "
                                    + step.above().toPlainString() + ", and what is before it ends at "
                                    + reached.toPlainString() + ".")
                    .with(number, step.above(), reached);
        }
    }

    private static BigDecimal requireEnd(Tier step, int number, boolean last) {
        if (last && step.upTo() != null) {
            throw new Refusal(
                            "tier-gap-at-end",
                            "tiers",
                            "The last tier must be open: above " + step.upTo().toPlainString()
                                    + " nothing would have a price.")
                    .with(step.upTo());
        }
        if (!last && step.upTo() == null) {
            throw new Refusal("tier-open", "tiers", "Tier " + number + " has no end; only the last one is open.")
                    .with(number);
        }
        if (!last && step.upTo().compareTo(step.above()) <= 0) {
            throw new Refusal("tier-empty", "tiers", "Tier " + number + " must end above where it begins.")
                    .with(number);
        }
        return step.upTo();
    }

    /** Each part of the quantity at the price of the step it lies in. */
    BigDecimal graduated(BigDecimal quantity) {
        BigDecimal sum = steps.get(0).of(upTo(steps.get(0), quantity));
        for (Tier step : steps.subList(1, steps.size())) {
            if (quantity.compareTo(step.above()) > 0) {
                sum = sum.add(step.of(upTo(step, quantity).subtract(step.above())));
            }
        }
        return sum;
    }

    /** The whole quantity at the price of the step it ends in. */
    BigDecimal volume(BigDecimal quantity) {
        return steps.stream()
                .filter(step -> step.upTo() == null || quantity.compareTo(step.upTo()) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last tier is open"))
                .of(quantity);
    }

    private static BigDecimal upTo(Tier step, BigDecimal quantity) {
        return step.upTo() == null ? quantity : quantity.min(step.upTo());
    }
}
