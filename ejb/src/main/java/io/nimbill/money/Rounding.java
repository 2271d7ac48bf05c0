package io.nimbill.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one place where money is rounded.
 *
 * <p>Two roundings exist. {@link #toCharge} bounds a computed charge to the 18 decimals it is stored with; the next edge
 * of the seller tree starts from that stored value, so both sides of a sale hold the same number. {@link
 * #toMinorUnit} makes an amount that can be billed: once per invoice line, once per tax category (EN 16931 BR-CO-17).
 */
public final class Rounding {

    /** Decimals of a stored charge, converted cost, derived list price or inverse rate. */
    public static final int CHARGE_SCALE = 18;

    private Rounding() {}

    /** Rounds a product or quotient to the stored scale of 18 decimals, half away from zero. */
    public static BigDecimal toCharge(BigDecimal exact) {
        return exact.setScale(CHARGE_SCALE, RoundingMode.HALF_UP);
    }

    /** Divides and rounds once, at 18 decimals, half away from zero. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, CHARGE_SCALE, RoundingMode.HALF_UP);
    }

    /** Rounds to the minor unit of the currency (ISO 4217: JPY 0, EUR 2, KWD 3), half away from zero. */
    public static Money toMinorUnit(BigDecimal exact, Currency currency) {
        return Money.of(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /**
     * Rounds parts so that they add up to their rounded sum: each to the minor unit below it, and what is left of the sum
     * to those that lost most by that, the first of equal ones first. No part is a whole minor unit away from its exact
     * amount, whatever the signs.
     *
     * @param exact the parts; may be of either sign, and empty
     * @return as many amounts, in the same order
     */
    public static List<Money> toMinorUnit(List<BigDecimal> exact, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        List<BigDecimal> parts = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(digits, RoundingMode.FLOOR))
                .toList());
        BigDecimal whole = sum(exact).setScale(digits, RoundingMode.HALF_UP);
        int left = whole.subtract(sum(parts)).movePointRight(digits).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(exact.get(i))))
                .limit(left)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i).add(BigDecimal.ONE.movePointLeft(digits))));
        return parts.stream().map(part -> Money.of(part, currency)).toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
