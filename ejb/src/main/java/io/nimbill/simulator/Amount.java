package io.nimbill.simulator;

import java.math.BigDecimal;

/**
 * One decimal cell of the line being made: a value, or nothing. Mutable and reused for every line, because millions
 * of lines are made and their decimals fit a {@code long} each.
 */
final class Amount {

    /** The amount of an empty cell; nobody sets it. */
    static final Amount NOTHING = new Amount();

    private long unscaled;
    private int scale;
    private boolean present;

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    boolean isPresent() {
        return present;
    }

    void set(long newUnscaled, int newScale) {
        unscaled = newUnscaled;
        scale = newScale;
        present = true;
    }

    void set(Decimal value) {
        set(value.unscaled(), value.scale());
    }

    void set(BigDecimal value) {
        set(value.unscaledValue().longValueExact(), value.scale());
    }

    void setZero() {
        set(0, 0);
    }

    void setNothing() {
        set(0, 0);
        present = false;
    }

    void setCopy(Amount other) {
        set(other.unscaled, other.scale);
        present = other.present;
    }

    /** Quantity times price, exact; a product beyond a {@code long} is a fault of the catalogue and throws. */
    void setProduct(Amount quantity, Decimal price) {
        set(Math.multiplyExact(quantity.unscaled, price.unscaled()), quantity.scale + price.scale());
    }

    /** Amount times factor, cut towards zero to a number of decimals. */
    void setFloor(Amount amount, Decimal factor, int decimals) {
        setProduct(amount, factor);
        while (scale > decimals) {
            unscaled /= 10;
            scale--;
        }
    }

    BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
