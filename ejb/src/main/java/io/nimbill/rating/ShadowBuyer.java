package io.nimbill.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one buyer, a client or a reseller, would have paid, and what its seller would have kept.
 *
 * @param buyerId public id, {@code pty_…}
 * @param buyerKind CLIENT, RESELLER or DISTRIBUTOR
 * @param currency of all sums
 * @param rows daily rows that come to something else
 * @param reasons what moves the most, at most five
 */
public record ShadowBuyer(
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
        long rows,
        List<ShadowWords> reasons)
        implements Serializable {

    public ShadowBuyer {
        reasons = List.copyOf(reasons);
    }

    /** What it would pay more. */
    public BigDecimal sales() {
        return salesAfter.subtract(salesBefore);
    }

    /** What its seller would keep more. */
    public BigDecimal margin() {
        return marginAfter.subtract(marginBefore);
    }

    ShadowBuyer because(List<ShadowWords> found) {
        return new ShadowBuyer(
                sellerId,
                sellerName,
                buyerId,
                buyerName,
                buyerKind,
                currency,
                salesBefore,
                salesAfter,
                marginBefore,
                marginAfter,
                rows,
                found);
    }
}
