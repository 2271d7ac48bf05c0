package io.nimbill.usage.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Turns the text of a decimal into a whole number of 128 bits at a fixed scale. Plain texts of up to 18 digits are taken
 * digit by digit; all others go through {@link BigDecimal}. Nothing is rounded.
 */
final class DecimalText {
    private static final long[] POWERS = new long[19];
    private static final int MAX_FAST_DIGITS = 18;
    private static final BigInteger LIMIT = BigInteger.TEN.pow(38);

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final int scale;
    private long high;
    private long low;

    DecimalText(int scale) {
        this.scale = scale;
    }

    /** Upper half of the number parsed last. */
    long high() {
        return high;
    }

    /** Lower half of the number parsed last. */
    long low() {
        return low;
    }

    /**
     * Parses.
     *
     * @return false when the text is no number that fits; high and low then mean nothing
     */
    boolean parse(byte[] data, int start, int end) {
        boolean negative = start < end && data[start] == '-';
        int at = negative ? start + 1 : start;
        int first = at;
        long digits = 0;
        int point = -1;
        for (; at < end; at++) {
            int digit = data[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (data[at] == '.' && point < 0 && at > first) {
                point = at;
            } else {
                return slow(data, start, end);
            }
        }
        int length = end - first - (point < 0 ? 0 : 1);
        int decimals = point < 0 ? 0 : end - point - 1;
        if (length == 0
                || length > MAX_FAST_DIGITS
                || decimals > scale
                || point == end - 1
                || length - decimals > 38 - scale) {
            return slow(data, start, end);
        }
        scaled(digits, scale - decimals);
        if (negative) {
            negate();
        }
        return true;
    }

    private void scaled(long digits, int zeros) {
        if (zeros <= MAX_FAST_DIGITS) {
            high = Math.multiplyHigh(digits, POWERS[zeros]);
            low = digits * POWERS[zeros];
            return;
        }
        long upper = Math.multiplyHigh(digits, POWERS[MAX_FAST_DIGITS]);
        long lower = digits * POWERS[MAX_FAST_DIGITS];
        long factor = POWERS[zeros - MAX_FAST_DIGITS];
        high = upper * factor + Math.multiplyHigh(lower, factor) + (lower >> 63 & factor);
        low = lower * factor;
    }

    private void negate() {
        low = -low;
        high = ~high + (low == 0 ? 1 : 0);
    }

    private boolean slow(byte[] data, int start, int end) {
        String text = new String(data, start, end - start, StandardCharsets.UTF_8);
        ValueForm form = scale == 27 ? ValueForm.COST : ValueForm.QUANTITY;
        if (ValueCheck.check(form, text).isPresent()) {
            return false;
        }
        BigInteger unscaled = new BigDecimal(text).setScale(scale).unscaledValue();
        if (unscaled.abs().compareTo(LIMIT) >= 0) {
            return false;
        }
        low = unscaled.longValue();
        high = unscaled.shiftRight(64).longValue();
        return true;
    }
}
