package io.nimbill.party;

/** Bytes as letters and digits that are not mistaken for each other (RFC 4648), as authenticators want keys typed. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five of them, so that nothing is padded */
    static String of(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("Not a multiple of five bytes: " + bytes.length);
        }
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(DIGITS.charAt(held >> count & 31));
            }
            held &= (1 << count) - 1;
        }
        return text.toString();
    }
}
