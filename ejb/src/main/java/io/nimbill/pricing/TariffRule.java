package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.time.LocalDate;

/**
 * A price rule as rating applies it.
 *
 * @param id database id of the price rule
 * @param scope what it is for
 * @param price how it makes a price
 * @param unit pricing unit that a price of quantities is for, as the vendor writes it; null = any
 * @param validFrom first UTC usage day; null = no beginning of its own
 * @param validTo day after the last; null = no end of its own
 */
public record TariffRule(long id, RuleScope scope, Price price, String unit, LocalDate validFrom, LocalDate validTo) {

    public TariffRule {
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new Refusal("dates-reversed", "validTo", "A rule must end after it begins.");
        }
        if (price.isOfQuantity() && scope.kind() != null && !scope.kind().hasPricedQuantity()) {
            throw new Refusal(
                    "kind-without-quantity", "kind", "Charges of kind " + scope.kind() + " have no quantity to price.");
        }
        if (unit != null && !price.isOfQuantity()) {
            throw new Refusal("unit-without-unit-price", "unit", "Only a price of quantities can name a unit.");
        }
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * Whether the rule can price such a row at all. A unit price cannot price a kind that has no quantity, nor a
     * quantity in another unit; the next less specific rule does. A row without quantity, such as the negation of a
     * savings plan, is priced at nothing together with the usage it belongs to.
     */
    boolean canPrice(PriceSubject subject) {
        return !price.isOfQuantity()
                || subject.kind().hasPricedQuantity()
                        && (unit == null || subject.unit() == null || unit.equals(subject.unit()));
    }

    /** Whether both rules name the same fields with the same values, and a day and a unit that both can price. */
    boolean tiesWith(TariffRule other) {
        return scope.equals(other.scope)
                && startsBefore(other.validTo)
                && other.startsBefore(validTo)
                && (unit == null || other.unit == null || unit.equals(other.unit));
    }

    private boolean startsBefore(LocalDate end) {
        return validFrom == null || end == null || validFrom.isBefore(end);
    }
}
