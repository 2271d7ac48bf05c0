package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What one seller did with the rows of a vendor's invoice, for one reason.
 *
 * @param invoice number of the vendor's invoice; empty before there is one
 * @param level 0 is the seller who has the account with the vendor
 * @param sellerId public id, {@code pty_…}
 * @param disposition SOLD, ABSORBED or PARKED
 * @param reason empty where it was sold
 * @param soldOn whether the buyer is a seller too, and disposes of it on the next level
 * @param costCurrency of what it paid
 * @param currency of what it sold for; empty where nothing was sold
 * @param rows how many daily rows
 * @param cost what it paid, exact
 * @param amount what it sold for; null where nothing was sold
 */
public record ProofLine(
        String invoice,
        int level,
        String sellerId,
        String sellerName,
        String disposition,
        String reason,
        boolean soldOn,
        String costCurrency,
        String currency,
        long rows,
        BigDecimal cost,
        BigDecimal amount)
        implements Serializable {}
