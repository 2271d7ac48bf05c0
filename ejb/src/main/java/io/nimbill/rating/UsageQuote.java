package io.nimbill.rating;

import io.nimbill.catalog.prices.PricedSku;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What vendor usage would cost a buyer at its own prices, without tax, as if nothing else were used in the month. Nothing of
 * what its seller or anybody above pays.
 *
 * @param day UTC day of the usage
 * @param amount at 18 decimals, as a charge would be
 * @param rounded at the minor unit, as a line would be
 */
public record UsageQuote(
        PricedSku sku, BigDecimal quantity, LocalDate day, BigDecimal amount, BigDecimal rounded, Currency currency)
        implements Serializable {}
