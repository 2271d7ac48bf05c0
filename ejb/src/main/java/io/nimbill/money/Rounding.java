package io.nimbill.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

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
}
