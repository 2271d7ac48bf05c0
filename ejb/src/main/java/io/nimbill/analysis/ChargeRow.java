package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A charge in a list.
 *
 * @param id {@code chg_…}, see {@link ChargeIds}
 * @param buyerId {@code pty_…}
 * @param accountId {@code cla_…}
 * @param service the vendor's code
 * @param cost what the seller paid, in the currency of the sale, exact; null where the viewer may not see it
 * @param amount what the buyer pays, exact; null where nothing was sold
 */
public record ChargeRow(
        String id,
        LocalDate day,
        String sellerName,
        String buyerId,
        String buyerName,
        String accountId,
        String accountNumber,
        String accountName,
        String service,
        String serviceName,
        String sku,
        String skuDescription,
        String region,
        String kind,
        BigDecimal quantity,
        String unit,
        BigDecimal cost,
        BigDecimal amount,
        String currency)
        implements Serializable {}
