package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A charge in a list.
 *
 * @param cost what the seller paid, in the currency of the sale, exact
 * @param amount what the buyer pays, exact; null where nothing was sold
 */
public record ChargeRow(
        ChargeKey key,
        LocalDate day,
        String sellerName,
        String buyerName,
        String accountNumber,
        String accountName,
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
