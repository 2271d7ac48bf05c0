package io.nimbill.reconciliation;

import java.math.BigDecimal;

/**
 * Seats of a client on a day.
 *
 * @param sellerId database id of who buys them from the vendor, or sells them of its catalogue
 * @param clientId public id, {@code pty_…}
 * @param code by which vendor and catalogue know the product, in small letters, with dashes between its parts
 * @param product as people know it
 * @param cost of the vendor's rows that reach over the day; null of what was ordered
 * @param currency of it
 */
record SeatCount(
        long sellerId,
        String clientId,
        String clientName,
        String code,
        String product,
        BigDecimal seats,
        BigDecimal cost,
        String currency,
        long rows) {

    boolean isSame(SeatCount other) {
        return clientId.equals(other.clientId) && code.equals(other.code);
    }
}
