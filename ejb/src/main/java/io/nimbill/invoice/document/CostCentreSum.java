package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import java.util.Comparator;

/**
 * What one cost centre of the buyer bears of a document.
 *
 * @param costCentre null for what belongs to none
 * @param net signed sum of its lines
 */
public record CostCentreSum(BillingCostCentre costCentre, Money net) {

    /** By code; what belongs to none comes last. */
    static final Comparator<CostCentreSum> BY_CODE = Comparator.comparing(
            sum -> sum.costCentre() == null ? null : sum.costCentre().code(),
            Comparator.nullsLast(Comparator.naturalOrder()));
}
