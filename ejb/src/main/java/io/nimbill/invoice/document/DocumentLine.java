package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;

/**
 * One line: everything of one usage key, rounded once; where the buyer splits its charges, the part of one cost centre, and
 * the lines of the key together are the key rounded once.
 *
 * @param lineNo from 1
 * @param key what is settled by it
 * @param period the vendor's billing period it was used in (BG-26)
 * @param vendor name of the vendor
 * @param account the cloud account as the buyer knows it
 * @param service name of the service
 * @param description what is read on the document (BT-153)
 * @param netAmount signed claim, at the currency's minor unit (BT-131)
 * @param exactAmount the sum of the charges not yet billed, before rounding
 * @param correction whether an earlier document billed this key before
 * @param tax how it is taxed
 * @param costCentre for which of the buyer's cost centres; null for none, and in older documents
 */
public record DocumentLine(
        int lineNo,
        UsageKey key,
        BillingPeriod period,
        String vendor,
        String account,
        String service,
        String description,
        Money netAmount,
        BigDecimal exactAmount,
        boolean correction,
        TaxTreatment tax,
        BillingCostCentre costCentre) {

    /** A line for no cost centre. */
    public DocumentLine(
            int lineNo,
            UsageKey key,
            BillingPeriod period,
            String vendor,
            String account,
            String service,
            String description,
            Money netAmount,
            BigDecimal exactAmount,
            boolean correction,
            TaxTreatment tax) {
        this(lineNo, key, period, vendor, account, service, description, netAmount, exactAmount, correction, tax, null);
    }

    /** 1, or -1 for an amount below zero: the price never is (BR-27). */
    public BigDecimal quantity() {
        return netAmount.isNegative() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    /** Price of one unit, never below zero (BT-146). */
    public BigDecimal unitPrice() {
        return netAmount.amount().abs();
    }
}
