package io.nimbill.ledger;

import io.nimbill.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An issued document, as the books see it. Amounts are signed: a credit note's are below zero.
 *
 * @param invoiceId database id of the document
 * @param number its number
 * @param date its issue date
 * @param sellerId who claims
 * @param buyerId who owes
 * @param buyerKeepsBooks whether the other side is posted in the buyer's books here
 * @param net without tax
 * @param taxes tax per category and rate
 */
public record Sale(
        long invoiceId,
        String number,
        LocalDate date,
        long sellerId,
        long buyerId,
        boolean buyerKeepsBooks,
        Money net,
        List<TaxPart> taxes) {

    /**
     * Tax of one category and rate.
     *
     * @param detail names the account, such as {@code S 19}
     * @param amount signed
     */
    public record TaxPart(String detail, Money amount) {}

    /** What the buyer owes. */
    public Money total() {
        return taxes.stream().map(TaxPart::amount).reduce(net, Money::plus);
    }
}
