package io.nimbill.usage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Decimals in the fixed form of row files. */
final class Decimals {
    private static final int LONG_DIGITS = 18;

    private Decimals() {}

    /** Exact value of plain ASCII digits with an optional sign and point; trailing zeros are dropped. */
    static BigDecimal parse(byte[] bytes, int start, int end) {
        int last = significantEnd(bytes, start, end);
        boolean negative = bytes[start] == '-';
        long unscaled = 0;
        int digits = 0;
        int scale = -1;
        for (int i = negative ? start + 1 : start; i < last; i++) {
            if (bytes[i] == '.') {
                scale = 0;
            } else {
                unscaled = unscaled * 10 + (bytes[i] - '0');
                digits += unscaled == 0 ? 0 : 1;
                scale += scale < 0 ? 0 : 1;
            }
        }
        if (digits > LONG_DIGITS) {
            return new BigDecimal(new String(bytes, start, last - start, StandardCharsets.US_ASCII));
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(0, scale));
    }

    /** Where a decimal ends when the zeros after its point are left away. */
    static int significantEnd(byte[] bytes, int start, int end) {
        int point = start;
        while (point < end && bytes[point] != '.') {
            point++;
        }
        if (point == end) {
            return end;
        }
        int last = end;
        while (bytes[last - 1] == '0') {
            last--;
        }
        return last - 1 == point ? point : last;
    }
}
