package io.nimbill.simulator;

/** What a line charges for, with the vendors' words for it and the kind it is to be read as. */
enum Charge {
    USAGE("Usage", "Usage", "Usage", "USAGE"),
    RESERVED_USAGE("DiscountedUsage", "Usage", "Usage", "COMMITTED_USAGE"),
    PLAN_USAGE("SavingsPlanCoveredUsage", "Usage", "Usage", "COMMITTED_USAGE"),
    PLAN_NEGATION("SavingsPlanNegation", null, null, "COMMITTED_USAGE"),
    UNUSED_COMMITMENT(null, "Usage", null, "COMMITMENT_FEE"),
    RESERVATION_FEE("RIFee", "Purchase", "Purchase", "COMMITMENT_FEE"),
    PLAN_FEE("SavingsPlanRecurringFee", "Purchase", "Purchase", "COMMITMENT_FEE"),
    PURCHASE("Fee", "Purchase", "Purchase", "PURCHASE"),
    SUPPORT("Fee", "Purchase", null, "SUPPORT"),
    MARKETPLACE("Usage", "Usage", "Purchase", "MARKETPLACE"),
    CREDIT("Credit", "Credit", null, "CREDIT"),
    REFUND("Refund", "Usage", "Refund", "REFUND"),
    DISCOUNT("EdpDiscount", null, null, "DISCOUNT"),
    TAX("Tax", "Tax", "Tax", "TAX"),
    ADJUSTMENT(null, "Adjustment", "RoundingAdjustment", "ADJUSTMENT"),
    SEAT_NEW("new", "PURCHASE"),
    SEAT_RENEW("renew", "PURCHASE"),
    SEAT_ADD("addQuantity", "PURCHASE"),
    SEAT_REMOVE("removeQuantity", "PURCHASE"),
    SEAT_CANCEL("cancel", "REFUND"),
    SEAT_CREDIT("customerCredit", "CREDIT"),
    AZURE_PLAN("new", "USAGE");

    private static final Text NEW = Text.of("new");

    private final Text cur;
    private final Text focus;
    private final Text azure;
    private final Text seats;
    private final String kind;

    Charge(String cur, String focus, String azure, String kind) {
        this.cur = cur == null ? null : Text.of(cur);
        this.focus = focus == null ? null : Text.of(focus);
        this.azure = azure == null ? null : Text.of(azure);
        this.seats = null;
        this.kind = kind;
    }

    /** A charge of the invoice reconciliation. */
    Charge(String seats, String kind) {
        this.cur = null;
        this.focus = null;
        this.azure = null;
        this.seats = Text.of(seats);
        this.kind = kind;
    }

    /** The word of the format family, or null where it has none and the charge does not occur. */
    Text word(DeliveryFormat.Dialect dialect) {
        return switch (dialect) {
            case CUR -> cur;
            case FOCUS -> focus;
            case AZURE -> azure;
            case DAILY_RATED -> this == USAGE ? NEW : null;
            case SEATS -> seats;
        };
    }

    /** The charge kind a reader should give the line. */
    String kind() {
        return kind;
    }
}
