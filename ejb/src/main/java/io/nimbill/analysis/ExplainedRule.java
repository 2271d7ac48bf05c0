package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The price rule behind a charge.
 *
 * @param id {@code prl_…}
 * @param versionNumber of the price book
 * @param model name of the price model
 * @param costBasis cost the percentage is taken of; null for other models
 * @param basisCost the vendor's cost on that basis, in the currency of the level's cost; null where the basis is the cost
 *     itself, and for who may not know it
 * @param percent null for other models
 * @param unitPrice of a unit, or of a row where it is flat; null for other models
 * @param tier what met in its tiers; null where it has none
 */
public record ExplainedRule(
        String id,
        String bookName,
        int versionNumber,
        String model,
        String costBasis,
        BigDecimal basisCost,
        BigDecimal percent,
        BigDecimal unitPrice,
        ExplainedTier tier)
        implements Serializable {

    /** Whether a buyer may know it: a percentage, or what others brought to a tier, would tell more than the price. */
    boolean isOfUnits() {
        return model.equals("FIXED_UNIT_PRICE");
    }

    /** The same rule with the cost on its basis, as the row of level 0 has it; other levels take the price paid. */
    ExplainedRule on(ExplainedRow row) {
        BigDecimal cost = costBasis == null
                ? null
                : switch (costBasis) {
                    case "LIST" -> row.listCost();
                    case "CONTRACTED" -> row.contractedCost();
                    case "EFFECTIVE" -> row.effectiveCost();
                    default -> null;
                };
        return new ExplainedRule(id, bookName, versionNumber, model, costBasis, cost, percent, unitPrice, tier);
    }
}
