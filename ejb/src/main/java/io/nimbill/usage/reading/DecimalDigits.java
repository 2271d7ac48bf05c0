package io.nimbill.usage.reading;

/**
 * Writes a whole number of 128 bits at a scale as plain decimal text without trailing zeros, into a buffer of its own
 * and without making objects.
 */
final class DecimalDigits {
    private static final int BILLION = 1_000_000_000;
    private static final int NINE = 9;

    private final byte[] text = new byte[64];
    private int start;
    private int end;
    private int decimals;
    private int wholeDigits;

    /** Writes the number; its text is then in {@link #text()} from {@link #start()} to {@link #end()}. */
    void write(long high, long low, int scale) {
        boolean negative = high < 0;
        long upper = negative ? ~high + (low == 0 ? 1 : 0) : high;
        long lower = negative ? -low : low;
        digits(upper, lower, scale);
        trim(scale);
        if (negative && !(end - start == 1 && text[start] == '0')) {
            text[--start] = '-';
        }
    }

    /** All digits from the right, at least one before the point. */
    private void digits(long upper, long lower, int scale) {
        int a = (int) (upper >>> 32);
        int b = (int) upper;
        int c = (int) (lower >>> 32);
        int d = (int) lower;
        start = text.length;
        end = text.length;
        int written = 0;
        while ((a | b | c | d) != 0 || written <= scale) {
            long rest = a & 0xffffffffL;
            a = (int) (rest / BILLION);
            rest = rest % BILLION << 32 | b & 0xffffffffL;
            b = (int) (rest / BILLION);
            rest = rest % BILLION << 32 | c & 0xffffffffL;
            c = (int) (rest / BILLION);
            rest = rest % BILLION << 32 | d & 0xffffffffL;
            d = (int) (rest / BILLION);
            int nine = (int) (rest % BILLION);
            for (int i = 0; i < NINE; i++) {
                if (written == scale && scale > 0) {
                    text[--start] = '.';
                }
                text[--start] = (byte) ('0' + nine % 10);
                nine /= 10;
                written++;
            }
        }
    }

    /** Takes away zeros at both ends. */
    private void trim(int scale) {
        int point = scale == 0 ? end : end - scale - 1;
        while (start < point - 1 && text[start] == '0') {
            start++;
        }
        if (scale > 0) {
            while (text[end - 1] == '0') {
                end--;
            }
            end -= text[end - 1] == '.' ? 1 : 0;
        }
        decimals = Math.max(0, end - point - 1);
        wholeDigits = point - start;
    }

    byte[] text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Digits after the point. */
    int decimals() {
        return decimals;
    }

    /** Digits before the point. */
    int wholeDigits() {
        return wholeDigits;
    }
}
