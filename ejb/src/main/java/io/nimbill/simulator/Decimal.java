package io.nimbill.simulator;

import java.math.BigDecimal;

/** An exact decimal constant of the catalogue or the plan: {@code unscaled / 10^scale}. */
record Decimal(long unscaled, int scale) {

    private static final int MOST_DECIMALS = 10;

    static Decimal parse(String text) {
        BigDecimal value = new BigDecimal(text);
        return new Decimal(value.unscaledValue().longValueExact(), value.scale());
    }

    /** This price at a percentage of itself, at ten decimals at most, half up: no vendor's unit price has more. */
    Decimal percent(int percentage) {
        long product = Math.multiplyExact(unscaled, percentage);
        if (product % 100 == 0) {
            return new Decimal(product / 100, scale);
        }
        return switch (Math.max(0, scale + 2 - MOST_DECIMALS)) {
            case 0 -> new Decimal(product, scale + 2);
            case 1 -> new Decimal((product + 5) / 10, scale + 1);
            default -> new Decimal((product + 50) / 100, scale);
        };
    }

    BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
