package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;

/**
 * Tax of one category and rate (BG-23).
 *
 * @param treatment category and rate
 * @param taxable signed sum of the lines (BT-116)
 * @param tax signed tax, rounded once (BT-117)
 */
public record TaxSubtotal(TaxTreatment treatment, Money taxable, Money tax) {

    /** The tax on a summed base: base times percentage, rounded half up to the minor unit, once (BR-CO-17). */
    public static TaxSubtotal on(Money taxable, TaxTreatment treatment) {
        BigDecimal exact = taxable.amount().multiply(treatment.percent()).movePointLeft(2);
        return new TaxSubtotal(treatment, taxable, Rounding.toMinorUnit(exact, taxable.currency()));
    }
}
