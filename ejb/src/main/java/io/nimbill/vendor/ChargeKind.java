package io.nimbill.vendor;

/**
 * What a vendor's charge is to the seller. Every daily row has exactly one kind; price rules may be scoped by it and an
 * agreement states a policy for each.
 *
 * <p>The order is the order of the decision: the first kind whose description matches a row is its kind. Stored by its
 * Java name.
 */
public enum ChargeKind {
    /** Tax the vendor put on its bill; stripped and computed afresh for the buyer. */
    TAX,
    /** Vendor credit: promotional, service level, prepaid. */
    CREDIT,
    /** Money given back for an earlier usage or purchase. */
    REFUND,
    /** Negotiated discount that the vendor shows as a line of its own (EDP, bundled, private rate). */
    DISCOUNT,
    /** Vendor support plan. */
    SUPPORT,
    /** Product of a third party sold through the vendor's marketplace. */
    MARKETPLACE,
    /** Price of a reservation or savings plan, and its unused part. */
    COMMITMENT_FEE,
    /** Usage covered by a reservation or savings plan, with the negation that belongs to it. */
    COMMITTED_USAGE,
    /** One-time or recurring purchase that is no commitment: seats, domains, both halves of a seat change. */
    PURCHASE,
    /** Metered usage at on-demand or negotiated price. */
    USAGE,
    /** Rounding rows, corrections and every vendor word that is not known yet. */
    ADJUSTMENT;

    /**
     * Whether a quantity of this kind may be priced. The quantity of other kinds is the vendor's information only.
     *
     * @return true for usage, committed usage, purchase, marketplace, support and refund
     */
    public boolean hasPricedQuantity() {
        return switch (this) {
            case USAGE, COMMITTED_USAGE, PURCHASE, MARKETPLACE, SUPPORT, REFUND -> true;
            case TAX, CREDIT, DISCOUNT, COMMITMENT_FEE, ADJUSTMENT -> false;
        };
    }
}
