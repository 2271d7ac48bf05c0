package io.nimbill.agreement;

import io.nimbill.vendor.ChargeKind;
import java.util.EnumSet;
import java.util.Set;

/** What a seller does with charges of a kind before any price rule is asked. */
public enum KindPolicy {
    /** Priced by the rules of the book, like usage. */
    RULE,
    /** Passed on at cost. */
    PASS,
    /** The seller keeps it: a credit or discount stays with it, and so does a commitment fee. */
    KEEP,
    /** Taken off: vendor tax, which is computed afresh for the buyer. */
    STRIP,
    /**
     * Spread at cost: a commitment fee over what the commitment covered, by effective cost, everything else over the
     * accounts of the same vendor bill, by billed usage. Below who buys from the vendor there is nothing left to spread.
     */
    SPREAD,
    /** A commitment fee: what was used of it is spread, the seller keeps the rest. */
    SPREAD_KEEP,
    /** A commitment fee: what was used of it is spread, the rest is passed on at cost to who holds the account. */
    SPREAD_PASS;

    /** What is spread over is not spread, nor is tax, which belongs to one invoice. */
    private static final Set<ChargeKind> NEVER_SPREAD =
            EnumSet.of(ChargeKind.USAGE, ChargeKind.COMMITTED_USAGE, ChargeKind.TAX);

    /** Whether a row of the kind becomes one row for each share. */
    public boolean spreads() {
        return this == SPREAD || this == SPREAD_KEEP || this == SPREAD_PASS;
    }

    /** Whether it can be agreed for charges of a kind. */
    public boolean isFor(ChargeKind kind) {
        return switch (this) {
            case RULE, PASS, KEEP, STRIP -> true;
            case SPREAD -> !NEVER_SPREAD.contains(kind);
            case SPREAD_KEEP, SPREAD_PASS -> kind == ChargeKind.COMMITMENT_FEE;
        };
    }
}
