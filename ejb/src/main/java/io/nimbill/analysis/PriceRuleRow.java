package io.nimbill.analysis;

import io.nimbill.pricing.Tier;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule of a price book's version. Scope fields that are null are open; with a name and an end it is a
 * promotion. {@code unitPrice}, which is the price of a row for
 * a flat price, and the prices of {@code tiers} are in the book's currency.
 */
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
        List<Tier> tiers,
        String unit,
        LocalDate validFrom,
        LocalDate validTo,
        String name)
        implements Serializable {}
