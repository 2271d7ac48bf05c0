package io.nimbill.rating;

/** Why a row ended at a level. Its name is stored and shown through the bundles. */
public enum Reason {
    /** A price rule or the payer policy says that the seller bears it. */
    RULE(Disposition.ABSORBED),
    /** Rows of the payer itself that the seller uses. */
    OWN_USE(Disposition.ABSORBED),
    /** Vendor tax, taken off and computed afresh for the buyer. */
    STRIPPED_TAX(Disposition.ABSORBED),
    /** A credit, discount or fee that the seller keeps. */
    KEPT(Disposition.ABSORBED),
    /** A row without an account, and no policy for it. */
    NO_ACCOUNT(Disposition.PARKED),
    /** Nobody held the account on that day. */
    UNASSIGNED(Disposition.PARKED),
    /** No agreement with the buyer on that day, no price book, or no rule that fits. */
    NO_PRICE(Disposition.PARKED),
    /** No exchange rate known on that day. */
    NO_RATE(Disposition.PARKED),
    /** Its price has tiers within a resource, and it was delivered or kept without one. */
    NO_RESOURCE(Disposition.PARKED),
    /** It is to be spread, and the vendor's bill has nothing that it could be spread over. */
    NOTHING_TO_SPREAD_ON(Disposition.PARKED),
    /** The price is too large to be one; somebody should look at the rule. */
    OUT_OF_BOUNDS(Disposition.PARKED);

    private final Disposition disposition;

    Reason(Disposition disposition) {
        this.disposition = disposition;
    }

    public Disposition disposition() {
        return disposition;
    }
}
