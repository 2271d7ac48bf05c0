package io.nimbill.invoice;

import io.nimbill.invoice.document.LineKey;
import io.nimbill.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What has been charged and what is settled on one key of one edge, with the names of today.
 *
 * @param sellerId database id of the edge's seller
 * @param buyerId database id of its buyer
 * @param account public id of the cloud account with its prefix; null for fees and subscriptions, as number and name
 * @param accountName null where the vendor gives none
 * @param service the vendor's code; null for fees and subscriptions
 * @param serviceName what a fee or subscription is called
 * @param periodEnd of the vendor's bill; null where there is none yet
 * @param closed whether the vendor's bill is closed, or the fee or subscription may be billed
 * @param whole sum of the charges now, before rounding
 * @param settledExact sum of the exact amounts of its lines
 * @param settled sum of its lines
 * @param shares what of both belongs to which of the buyer's cost centres; empty where that was not asked for
 * @param own what is to be known of a fee or subscription; null for usage
 */
record KeyBalance(
        long sellerId,
        long buyerId,
        LineKey key,
        Currency currency,
        String account,
        String accountNumber,
        String accountName,
        String vendorName,
        String service,
        String serviceName,
        LocalDate periodEnd,
        boolean closed,
        BigDecimal whole,
        BigDecimal settledExact,
        Money settled,
        List<CostShare> shares,
        Own own) {

    /**
     * What a fee or subscription says of itself.
     *
     * @param billableFrom null where nothing is left of it but lines
     */
    record Own(BigDecimal quantity, String unitCode, LocalDate billableFrom) {}

    KeyBalance {
        shares = List.copyOf(shares);
    }

    Money due() {
        return DueAmount.due(whole, settled);
    }
}
