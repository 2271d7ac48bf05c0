package io.nimbill.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole by weights so that the parts add up to it to the last digit. */
public final class Shares {

    private Shares() {}

    /**
     * Each part is what its weight is entitled to, rounded down at 18 decimals; the units of the last decimal that are
     * left go to the parts that lost most by that, the first of equal ones first.
     *
     * @param whole not below zero, at most 18 decimals
     * @param weights none below zero, at least one above
     * @return as many parts, in the same order, at 18 decimals
     * @throws IllegalArgumentException when there is nothing to split by
     * @throws ArithmeticException when the whole has more decimals
     */
    public static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights) {
        return of(whole, weights, Rounding.CHARGE_SCALE);
    }

    /**
     * The same at another number of decimals, and of wholes below zero as well: their parts are those of the same whole
     * above zero, below it.
     *
     * @param decimals of the parts; the whole has no more
     */
    public static List<BigDecimal> ofEither(BigDecimal whole, List<BigDecimal> weights, int decimals) {
        return whole.signum() < 0
                ? of(whole.negate(), weights, decimals).stream()
                        .map(BigDecimal::negate)
                        .toList()
                : of(whole, weights, decimals);
    }

    private static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights, int decimals) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> units = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
        BigInteger all = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() < 0 || all.signum() <= 0 || units.stream().anyMatch(unit -> unit.signum() < 0)) {
            throw new IllegalArgumentException("Nothing below zero can be split, and nothing by weights of zero");
        }
        BigInteger digits = whole.setScale(decimals).unscaledValue();
        List<BigInteger[]> parts = new ArrayList<>(units.size());
        units.forEach(unit -> parts.add(digits.multiply(unit).divideAndRemainder(all)));
        giveRest(digits, parts);
        return parts.stream().map(part -> new BigDecimal(part[0], decimals)).toList();
    }

    /** There are fewer units left than parts that lost anything. */
    private static void giveRest(BigInteger digits, List<BigInteger[]> parts) {
        BigInteger given = parts.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(digits.subtract(given).longValueExact())
                .toList()
                .forEach(i -> parts.get(i)[0] = parts.get(i)[0].add(BigInteger.ONE));
    }
}
