package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one buyer has used of one cloud account or subscription and has not been invoiced yet, in one currency.
 *
 * @param sellerId {@code pty_…}; null where it is not the viewer's to know
 * @param buyerId {@code pty_…}
 * @param account {@code cla_…}; null for fees and own subscriptions, as its number and vendor
 * @param accountKind name of its {@link io.nimbill.vendor.AccountKind}, or FEE or SUBSCRIPTION
 * @param subscription {@code sub_…} of a subscription to an offer; null for everything else
 * @param accountName null where the vendor gives none; what a fee or subscription is called
 * @param since first day of the oldest billing month in it
 * @param amount at the minor unit, as documents will bill it
 */
public record UnbilledSum(
        String sellerId,
        String sellerName,
        String buyerId,
        String buyerName,
        String account,
        String accountKind,
        String accountNumber,
        String accountName,
        String subscription,
        String vendorName,
        LocalDate since,
        String currency,
        BigDecimal amount)
        implements Serializable {

    UnbilledSum plus(UnbilledSum other) {
        return new UnbilledSum(
                sellerId,
                sellerName,
                buyerId,
                buyerName,
                account,
                accountKind,
                accountNumber,
                accountName,
                subscription,
                vendorName,
                since.isBefore(other.since) ? since : other.since,
                currency,
                amount.add(other.amount));
    }
}
