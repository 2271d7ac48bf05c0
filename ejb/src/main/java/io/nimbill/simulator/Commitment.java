package io.nimbill.simulator;

/**
 * A reservation or a savings plan.
 *
 * @param owner the account that bought it and is charged its fee
 * @param sku what a reservation reserves; null for a savings plan
 * @param units how many units are reserved, used or not; 1 for a savings plan
 * @param unusedUnits how many of them nothing uses
 * @param hourlyFee fee of one unit for one hour
 */
record Commitment(
        Type type, Text id, Text name, Account owner, Sku sku, int units, int unusedUnits, Decimal hourlyFee) {

    enum Type {
        RESERVATION,
        SAVINGS_PLAN
    }

    /** Percentage of the list price that is paid for covered usage. */
    static final int RESERVED_PERCENT = 62;

    static final int PLAN_PERCENT = 72;

    int pricePercent() {
        return type == Type.RESERVATION ? RESERVED_PERCENT : PLAN_PERCENT;
    }
}
