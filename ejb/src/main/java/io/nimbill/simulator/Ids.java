package io.nimbill.simulator;

import java.util.UUID;

/** Ids that look like the vendors' own. */
final class Ids {

    private Ids() {}

    /** A version 4 UUID. */
    static String uuid(long high, long low) {
        return new UUID((high & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
                .toString();
    }

    static String hex(long drawn, int digits) {
        String text = Long.toHexString(drawn | 0x1000000000000000L);
        return text.substring(text.length() - digits);
    }

    /** Twelve digits, leading zeros kept: an AWS account number is text. */
    static String twelveDigits(long drawn) {
        String digits = Long.toString(1_000_000_000_000L + Long.remainderUnsigned(drawn, 1_000_000_000_000L));
        return digits.substring(1);
    }
}
