package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A rule of a price book's version. Scope fields that are null are open. {@code unitPrice} is in the book's currency. */
public record PriceRuleRow(
        String id,
        String vendorName,
        String service,
        String sku,
        String region,
        String kind,
        String accountNumber,
        String model,
        String costBasis,
        BigDecimal percent,
        BigDecimal unitPrice,
        String unit,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}
