package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.time.LocalDate;

/**
 * A price rule as rating applies it.
 *
 * @param id database id of the price rule
 * @param scope what it is for
 * @param price how it makes a price
 * @param validFrom first UTC usage day; null = no beginning of its own
 * @param validTo day after the last; null = no end of its own
 */
public record TariffRule(long id, RuleScope scope, Price price, LocalDate validFrom, LocalDate validTo) {

    public TariffRule {
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new Refusal("dates-reversed", "validTo", "A rule must end after it begins.");
        }
        if (price instanceof Price.FixedUnitPrice && scope.kind() != null && !scope.kind().hasPricedQuantity()) {
            throw new Refusal(
                    "kind-without-quantity", "kind", "Charges of kind " + scope.kind() + " have no quantity to price.");
        }
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * Whether the rule can price such a row at all. A unit price cannot price a kind that has no quantity; the next
     * less specific rule does.
     */
    boolean canPrice(PriceSubject subject) {
        return !(price instanceof Price.FixedUnitPrice) || subject.kind().hasPricedQuantity();
    }

    boolean overlaps(TariffRule other) {
        return startsBefore(other.validTo) && other.startsBefore(validTo);
    }

    private boolean startsBefore(LocalDate end) {
        return validFrom == null || end == null || validFrom.isBefore(end);
    }
}
