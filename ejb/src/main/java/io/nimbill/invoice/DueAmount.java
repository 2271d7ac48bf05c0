package io.nimbill.invoice;

import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.invoice.document.UsageKey;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What of one usage key has been charged and what of it is settled.
 *
 * @param key which usage
 * @param period the vendor's billing period
 * @param words how vendor, account and service are called
 * @param currency of the edge
 * @param wholeExact sum of its charges now, before rounding
 * @param settledExact sum of the exact amounts of its earlier lines
 * @param settled sum of its earlier lines
 * @param settledTax how the latest of them was taxed; null without one
 * @param settledBy the documents with those lines, oldest first
 */
public record DueAmount(
        UsageKey key,
        BillingPeriod period,
        Words words,
        Currency currency,
        BigDecimal wholeExact,
        BigDecimal settledExact,
        Money settled,
        TaxRate settledTax,
        List<PrecedingInvoice> settledBy) {

    /**
     * Names as the buyer knows them.
     *
     * @param vendor name of the vendor
     * @param account name and id of the cloud account
     * @param service name of the service
     */
    public record Words(String vendor, String account, String service) {}

    /**
     * A tax category with its rate.
     *
     * @param category UNCL 5305
     * @param percent rate in percent
     */
    public record TaxRate(String category, BigDecimal percent) {

        public TaxRate {
            percent = percent.setScale(4);
        }
    }

    /** The rounded whole less what is settled: cents never drift, however often a period is billed. */
    public Money due() {
        return due(wholeExact, settled);
    }

    static Money due(BigDecimal wholeExact, Money settled) {
        return Rounding.toMinorUnit(wholeExact, settled.currency()).minus(settled);
    }

    /** The exact amount behind {@link #due}: over all lines of a key these add up to the whole. */
    public BigDecimal dueExact() {
        return wholeExact.subtract(settledExact);
    }

    public boolean isCorrection() {
        return !settledBy.isEmpty();
    }
}
