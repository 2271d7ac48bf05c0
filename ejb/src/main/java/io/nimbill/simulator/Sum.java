package io.nimbill.simulator;

import java.math.BigDecimal;

/** An exact sum. Amounts of one scale are added as longs; the sum moves on to BigDecimal when they no longer fit. */
final class Sum {

    private BigDecimal settled = BigDecimal.ZERO;
    private long unscaled;
    private int scale;
    private long count;

    void add(Amount amount) {
        if (!amount.isPresent()) {
            return;
        }
        count++;
        long value = amount.unscaled();
        if (amount.scale() != scale
                || Math.abs(unscaled) > Long.MAX_VALUE / 2
                || Math.abs(value) > Long.MAX_VALUE / 2) {
            settle();
            scale = amount.scale();
        }
        unscaled += value;
    }

    BigDecimal total() {
        settle();
        return settled;
    }

    /** How many amounts were added; absent ones do not count. */
    long count() {
        return count;
    }

    void clear() {
        settled = BigDecimal.ZERO;
        unscaled = 0;
        count = 0;
    }

    private void settle() {
        if (unscaled != 0) {
            settled = settled.add(BigDecimal.valueOf(unscaled, scale));
            unscaled = 0;
        }
    }
}
