package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something through which a seller loses money.
 *
 * @param sellerId public id of who loses, {@code pty_…}
 * @param subjectType CLOUD_ACCOUNT, BUYER, CLIENT or PRICE_BOOK
 * @param subjectId public id with its prefix
 * @param detail the service, SKU or rule; of seats the product, the day, and how many are billed and ordered; empty where there is none
 * @param period first day of the vendor's month; null where it is about none
 * @param endedOn of an expired promotion the day after its last; else null
 * @param amount what is lost in {@code currency}; null where nobody knows
 * @param rows daily rows, or nothing
 */
public record Leak(
        LeakKind kind,
        String sellerId,
        String sellerName,
        String subjectType,
        String subjectId,
        String subjectName,
        String detail,
        LocalDate period,
        LocalDate endedOn,
        String currency,
        BigDecimal amount,
        long rows,
        Instant foundAt)
        implements Serializable {}
