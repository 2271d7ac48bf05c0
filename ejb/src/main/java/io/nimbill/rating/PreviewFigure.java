package io.nimbill.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one buyer, a client or a reseller, comes to in a month and would come to, and what its seller keeps of it.
 *
 * @param sellerId public id, {@code pty_…}
 * @param buyerKind CLIENT, RESELLER or DISTRIBUTOR
 * @param currency of all sums
 * @param accounts cloud accounts that would come to something else
 * @param issued whether the month has been billed to the buyer: the difference becomes a correction
 */
public record PreviewFigure(
        LocalDate periodStart,
        String sellerId,
        String sellerName,
        String buyerId,
        String buyerName,
        String buyerKind,
        String currency,
        BigDecimal salesBefore,
        BigDecimal salesAfter,
        BigDecimal marginBefore,
        BigDecimal marginAfter,
        long accounts,
        boolean issued)
        implements Serializable {

    /** What it would pay more. */
    public BigDecimal sales() {
        return salesAfter.subtract(salesBefore);
    }

    /** What its seller would keep more. */
    public BigDecimal margin() {
        return marginAfter.subtract(marginBefore);
    }

    /** What would become a correction of documents issued; zero where none was. */
    public BigDecimal correction() {
        return issued ? sales() : BigDecimal.ZERO;
    }
}
