package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line: everything of one key, rounded once; where the buyer splits its charges, the part of one cost centre, and
 * the lines of the key together are the key rounded once.
 *
 * @param lineNo from 1
 * @param key what is settled by it
 * @param period the vendor's billing period it was used in, or the days a fee or subscription is for (BG-26)
 * @param vendor name of the vendor, of the seller for what is its own
 * @param account the cloud account as the buyer knows it, or what sort of charge it is
 * @param service name of the service, fee or subscribed product
 * @param description what is read on the document (BT-153)
 * @param netAmount signed claim, at the currency's minor unit (BT-131)
 * @param exactAmount the sum of the charges not yet billed, before rounding
 * @param correction whether an earlier document billed this key before
 * @param tax how it is taxed
 * @param costCentre for which of the buyer's cost centres; null for none, and in older documents
 * @param units how many of what were sold; null for one, and in older documents
 */
public record DocumentLine(
        int lineNo,
        LineKey key,
        BillingPeriod period,
        String vendor,
        String account,
        String service,
        String description,
        Money netAmount,
        BigDecimal exactAmount,
        boolean correction,
        TaxTreatment tax,
        BillingCostCentre costCentre,
        LineUnits units) {

    /** The decimals that a price per unit may have; what does not come out even is priced for all units together. */
    private static final int PRICE_DIGITS = 4;

    /** A line for no cost centre. */
    public DocumentLine(
            int lineNo,
            LineKey key,
            BillingPeriod period,
            String vendor,
            String account,
            String service,
            String description,
            Money netAmount,
            BigDecimal exactAmount,
            boolean correction,
            TaxTreatment tax) {
        this(
                lineNo,
                key,
                period,
                vendor,
                account,
                service,
                description,
                netAmount,
                exactAmount,
                correction,
                tax,
                null,
                null);
    }

    /** How many units; below zero for an amount below zero: the price never is (BR-27). */
    public BigDecimal quantity() {
        return netAmount.isNegative() ? sold().negate() : sold();
    }

    /** Price of {@link #baseQuantity} units, never below zero (BT-146). */
    public BigDecimal unitPrice() {
        BigDecimal all = netAmount.amount().abs();
        if (units == null || !isEven()) {
            return all;
        }
        BigDecimal price =
                all.divide(sold(), digits(all), RoundingMode.UNNECESSARY).stripTrailingZeros();
        return price.setScale(Math.max(price.scale(), all.scale()));
    }

    /** For how many units the price is (BT-149): one, or all where the price of one would have to be rounded. */
    public BigDecimal baseQuantity() {
        return isEven() ? BigDecimal.ONE : sold();
    }

    /** UN/ECE Recommendation 20 (BT-130). */
    public String unitCode() {
        return units == null ? LineUnits.ONE : units.unitCode();
    }

    private BigDecimal sold() {
        return units == null ? BigDecimal.ONE : units.quantity();
    }

    private boolean isEven() {
        BigDecimal all = netAmount.amount().abs();
        return all.divide(sold(), digits(all), RoundingMode.DOWN)
                        .multiply(sold())
                        .compareTo(all)
                == 0;
    }

    private static int digits(BigDecimal amount) {
        return Math.max(amount.scale(), PRICE_DIGITS);
    }
}
