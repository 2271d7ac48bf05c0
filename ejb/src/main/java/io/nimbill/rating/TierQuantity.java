package io.nimbill.rating;

import java.math.BigDecimal;

/**
 * How much of what meets in a tier one account brings along.
 *
 * @param net all quantities; those below zero lower it
 * @param sharing the quantities above zero, by which the price is split
 * @param zeroRows rows of quantity zero, by which it is split where no quantity is above zero
 */
record TierQuantity(BigDecimal net, BigDecimal sharing, long zeroRows) {

    static final TierQuantity NOTHING = new TierQuantity(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    TierQuantity plus(TierQuantity other) {
        return new TierQuantity(net.add(other.net), sharing.add(other.sharing), zeroRows + other.zeroRows);
    }

    TierQuantity plus(BigDecimal quantity) {
        return new TierQuantity(
                net.add(quantity),
                quantity.signum() > 0 ? sharing.add(quantity) : sharing,
                quantity.signum() == 0 ? zeroRows + 1 : zeroRows);
    }

    /** Whether there is a row on which a price can fall: one that only gives back takes no part. */
    boolean takesPart() {
        return sharing.signum() > 0 || zeroRows > 0;
    }

    /** The quantity that reaches a tier: never below zero. */
    BigDecimal priced() {
        return net.max(BigDecimal.ZERO);
    }

    /** By what it takes part, where all together share so much. */
    BigDecimal weightIn(TierQuantity all) {
        return all.sharing.signum() > 0 ? sharing : BigDecimal.valueOf(zeroRows);
    }
}
