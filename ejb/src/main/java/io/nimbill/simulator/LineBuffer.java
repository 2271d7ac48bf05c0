package io.nimbill.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of the lines being written; cells are appended without making a string of them. */
final class LineBuffer {

    private static final byte[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

    private final byte[] digits = new byte[40];
    private final boolean quoting;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** @param quoting whether text cells are written in their CSV form or as they are */
    LineBuffer(boolean quoting) {
        this.quoting = quoting;
    }

    void text(Text text) {
        put(quoting ? text.csv() : text.raw());
    }

    void character(char character) {
        room(1);
        bytes[length++] = (byte) character;
    }

    /** Plain notation, no trailing zeros, nothing when the amount is absent. */
    void decimal(Amount amount) {
        if (amount.isPresent()) {
            decimal(amount.unscaled(), amount.scale());
        }
    }

    void decimal(Decimal value) {
        decimal(value.unscaled(), value.scale());
    }

    void decimal(long unscaled, int scale) {
        room(48);
        long rest = Math.abs(unscaled);
        int decimals = rest == 0 ? 0 : scale;
        while (decimals > 0 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        int position = digits.length;
        int written = 0;
        while (rest != 0 || written <= decimals) {
            if (written == decimals && decimals > 0) {
                digits[--position] = '.';
            }
            digits[--position] = (byte) ('0' + rest % 10);
            rest /= 10;
            written++;
        }
        if (unscaled < 0) {
            bytes[length++] = '-';
        }
        System.arraycopy(digits, position, bytes, length, digits.length - position);
        length += digits.length - position;
    }

    /** Thirteen characters of lower-case base 32. */
    void base32(long value) {
        room(13);
        long rest = value;
        for (int i = 0; i < 13; i++) {
            bytes[length++] = ALPHABET[(int) (rest & 31)];
            rest >>>= 5;
        }
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    String toText() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void put(byte[] source) {
        room(source.length);
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    private void room(int wanted) {
        if (length + wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + wanted));
        }
    }
}
