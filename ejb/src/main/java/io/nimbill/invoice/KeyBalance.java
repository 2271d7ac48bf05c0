package io.nimbill.invoice;

import io.nimbill.invoice.document.UsageKey;
import io.nimbill.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What has been charged and what is settled on one usage key of one edge, with the names of today.
 *
 * @param sellerId database id of the edge's seller
 * @param buyerId database id of its buyer
 * @param account public id of the cloud account with its prefix
 * @param accountName null where the vendor gives none
 * @param service the vendor's code
 * @param periodEnd of the vendor's bill; null where there is none yet
 * @param closed whether the vendor's bill is closed
 * @param whole sum of the charges now, before rounding
 * @param settledExact sum of the exact amounts of its lines
 * @param settled sum of its lines
 * @param shares what of both belongs to which of the buyer's cost centres; empty where that was not asked for
 */
record KeyBalance(
        long sellerId,
        long buyerId,
        UsageKey key,
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
        List<CostShare> shares) {

    KeyBalance {
        shares = List.copyOf(shares);
    }

    Money due() {
        return DueAmount.due(whole, settled);
    }
}
