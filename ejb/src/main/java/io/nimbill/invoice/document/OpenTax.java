package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What earlier documents and the credits against them have billed in one tax category and rate, and not yet given back.
 *
 * @param taxable signed sum of their lines
 * @param tax signed sum of their tax
 */
public record OpenTax(Money taxable, Money tax) {

    /** Finds what is open behind the lines of a document; empty where nothing was billed before. */
    @FunctionalInterface
    public interface Finder {

        /** A document that corrects nothing. */
        Finder NONE = treatment -> Optional.empty();

        Optional<OpenTax> of(TaxTreatment treatment);
    }

    /**
     * The tax of a document that corrects earlier ones. It follows from the document's own base, rounded once, so long as
     * what is open afterwards differs from the tax of the base that is open then by no more than one minor unit; else it
     * is exactly what is missing. Thus credits of a whole document add up to its tax, and the last one takes the remainder.
     *
     * @param usual base and tax of the document by itself
     */
    Money corrected(TaxSubtotal usual) {
        Money base = taxable.plus(usual.taxable());
        if (!usual.taxable().isNegative() && !base.isZero()) {
            return usual.tax();
        }
        Money owed = TaxSubtotal.on(base, usual.treatment()).tax();
        Money open = tax.plus(usual.tax());
        boolean follows = isOneMinorUnitAtMost(owed.minus(open)) && !base.isZero() && !open.isNegative();
        return follows ? usual.tax() : owed.minus(tax);
    }

    private static boolean isOneMinorUnitAtMost(Money difference) {
        return difference.amount().unscaledValue().abs().compareTo(BigInteger.ONE) <= 0;
    }
}
