package io.nimbill.simulator;

/**
 * Numbers that look random and depend on nothing but a seed and the place they are used at.
 *
 * <p>There is no state to advance, so a line of an hour is the same whether the hours before it were generated or
 * not: that is what lets a later version of a month repeat the earlier one except where it restates it.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Chance(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    long at(long first) {
        return mix(seed ^ mix(first + GOLDEN));
    }

    long at(long first, long second) {
        return mix(at(first) ^ mix(second * GOLDEN + 1));
    }

    long at(long first, long second, long third) {
        return mix(at(first, second) ^ mix(third * GOLDEN + 2));
    }

    /** A number in {@code [0, bound)} taken from a drawn value. */
    static int below(int bound, long drawn) {
        return (int) Long.remainderUnsigned(drawn, bound);
    }

    /** A number in {@code [low, high]} taken from a drawn value. */
    static long between(long low, long high, long drawn) {
        return low + Long.remainderUnsigned(drawn, high - low + 1);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
