package io.nimbill.analysis;

import io.nimbill.money.Money;
import java.io.Serializable;

/**
 * What one cost centre of a client came to in a month, in one currency.
 *
 * @param id public id of the cost centre with its prefix; null for what is not mapped
 * @param depth 0 at the top of the client's tree
 * @param own what belongs to it itself
 * @param whole with all its parts below it
 */
public record CostCentreFigure(String id, String code, String name, int depth, Money own, Money whole)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether this is what belongs to no cost centre. */
    public boolean isNotMapped() {
        return id == null;
    }
}
