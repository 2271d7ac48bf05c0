package io.nimbill.usage;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact sum of decimals, added up in whole numbers of 128 bits as long as they are wide enough. Not for several
 * threads at once.
 */
public final class DecimalSum {
    private static final int LONG_DIGITS = 18;
    private static final int MOST_DIGITS = 36;
    private static final int MOST_PLACES = 38;
    private static final long[] POWERS = new long[LONG_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final int scale;
    private long high;
    private long low;
    private long termHigh;
    private long termLow;
    private BigDecimal beyond = BigDecimal.ZERO;

    /**
     * Begins at zero.
     *
     * @param scale decimals of the usual values; values with more are added all the same, only slower
     */
    public DecimalSum(int scale) {
        this.scale = scale;
    }

    /**
     * Adds a value.
     *
     * @param bytes holds ASCII digits with an optional sign and point
     * @param start where they begin
     * @param end where they end
     */
    void add(byte[] bytes, int start, int end) {
        int last = Decimals.significantEnd(bytes, start, end);
        if (!read(bytes, start, last)) {
            beyond = beyond.add(Decimals.parse(bytes, start, end));
            return;
        }
        if (bytes[start] == '-') {
            termLow = -termLow;
            termHigh = ~termHigh + (termLow == 0 ? 1 : 0);
        }
        long sumLow = low + termLow;
        long sumHigh = high + termHigh + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
        if (((high ^ sumHigh) & (termHigh ^ sumHigh)) < 0) {
            beyond = beyond.add(exact(high, low));
            sumHigh = termHigh;
            sumLow = termLow;
        }
        high = sumHigh;
        low = sumLow;
    }

    /** Reads the digits into the term, at the scale of the sum; false when they do not fit. */
    private boolean read(byte[] bytes, int start, int end) {
        long upper = 0;
        long lower = 0;
        int digits = 0;
        int decimals = 0;
        boolean isFraction = false;
        for (int i = bytes[start] == '-' ? start + 1 : start; i < end; i++) {
            if (bytes[i] == '.') {
                isFraction = true;
                continue;
            }
            int digit = bytes[i] - '0';
            decimals += isFraction ? 1 : 0;
            if (digits < LONG_DIGITS) {
                upper = upper * 10 + digit;
            } else if (digits < MOST_DIGITS) {
                lower = lower * 10 + digit;
            } else {
                return false;
            }
            digits += upper == 0 ? 0 : 1;
        }
        int zeros = scale - decimals;
        if (zeros < 0 || digits + zeros > MOST_PLACES) {
            return false;
        }
        termHigh = 0;
        termLow = upper;
        if (digits > LONG_DIGITS) {
            shift(digits - LONG_DIGITS);
            termLow += lower;
            termHigh += Long.compareUnsigned(termLow, lower) < 0 ? 1 : 0;
        }
        shift(Math.min(zeros, LONG_DIGITS));
        shift(Math.max(0, zeros - LONG_DIGITS));
        return true;
    }

    /** Multiplies the term, which is not negative, by a power of ten; the product fits. */
    private void shift(int places) {
        if (places > LONG_DIGITS) {
            shift(places - LONG_DIGITS);
            places = LONG_DIGITS;
        }
        long factor = POWERS[places];
        termHigh = termHigh * factor + Math.multiplyHigh(termLow, factor) + (termLow >> 63 & factor);
        termLow *= factor;
    }

    private BigDecimal exact(long upper, long lower) {
        BigInteger bits = BigInteger.valueOf(upper)
                .shiftLeft(64)
                .or(BigInteger.valueOf(lower).and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)));
        return new BigDecimal(bits, scale);
    }

    /**
     * The sum.
     *
     * @return its exact value without zeros at its end
     */
    public BigDecimal value() {
        BigDecimal sum = beyond.add(exact(high, low)).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
