package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentType;
import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A document in a list. Amounts are signed: a credit note's are below zero.
 *
 * @param key database id, for paging; never shown
 * @param id public id
 * @param number its number
 * @param type invoice or credit note
 * @param sellerId public id of the seller
 * @param seller name of the seller today
 * @param buyerId public id of the buyer
 * @param buyer name of the buyer today
 * @param issueDate in the seller's zone
 * @param dueDate last day to pay
 * @param period the month that was billed
 * @param net without tax
 * @param tax sum of taxes
 * @param total what is owed
 * @param state OPEN, PAID …
 * @param mailedAt when it was mailed, or null
 */
public record InvoiceRow(
        long key,
        PublicId id,
        String number,
        DocumentType type,
        PublicId sellerId,
        String seller,
        PublicId buyerId,
        String buyer,
        LocalDate issueDate,
        LocalDate dueDate,
        BillingPeriod period,
        Money net,
        Money tax,
        Money total,
        String state,
        Instant mailedAt)
        implements Serializable {

    public boolean isCreditNote() {
        return type == DocumentType.CREDIT_NOTE;
    }

    /** ISO 4217 code of all amounts. */
    public String currency() {
        return total.currency().getCurrencyCode();
    }
}
