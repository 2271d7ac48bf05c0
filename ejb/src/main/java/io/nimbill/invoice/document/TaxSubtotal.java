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

    /** As {@link #on}, with the remainder of the documents that are corrected; see {@link OpenTax}. */
    static TaxSubtotal on(Money taxable, TaxTreatment treatment, OpenTax.Finder open) {
        TaxSubtotal usual = on(taxable, treatment);
        return open.of(treatment)
                .map(earlier -> new TaxSubtotal(treatment, taxable, earlier.corrected(usual)))
                .orElse(usual);
    }

    /**
     * Whether the tax can be that of the base: exactly, or in a document that corrects others off by the remainder of
     * those, which is less than one unit of the currency (the tolerance of the official check of BR-CO-17).
     */
    public boolean followsFromBase(boolean corrects) {
        BigDecimal difference = tax.minus(on(taxable, treatment).tax()).amount();
        return corrects ? difference.abs().compareTo(BigDecimal.ONE) < 0 : difference.signum() == 0;
    }
}
