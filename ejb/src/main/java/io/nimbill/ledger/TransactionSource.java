package io.nimbill.ledger;

import java.time.LocalDate;

/**
 * What a transaction tells of.
 *
 * @param type kind of posting, such as SALE or PURCHASE
 * @param sourceType kind of document: INVOICE, VENDOR_PERIOD
 * @param sourceId database id of the document; the same source is posted once per owner and type
 * @param bookingDate the document's date
 * @param description in words, for people who read the books
 */
public record TransactionSource(
        String type, String sourceType, long sourceId, LocalDate bookingDate, String description) {}
