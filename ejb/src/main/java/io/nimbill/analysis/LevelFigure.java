package io.nimbill.analysis;

import io.nimbill.party.PartyKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sellers of one level paid and asked, and what they absorbed, in one currency.
 *
 * @param level the kind of the sellers
 * @param figure of what they sold
 * @param absorbed cost they bear themselves; see {@link AbsorbedCost}
 */
public record LevelFigure(String level, CostFigure figure, BigDecimal absorbed) implements Serializable {

    /** What is left of the margin once the seller has paid what it absorbed. */
    public BigDecimal marginAfter() {
        return figure.margin().subtract(absorbed);
    }

    public boolean isAbsorbing() {
        return absorbed.signum() != 0;
    }

    /** Sets what was sold beside what was absorbed, from the operator down, then by currency. */
    static List<LevelFigure> beside(List<LevelFigure> sold, List<AbsorbedCost> absorbed) {
        Map<String, LevelFigure> figures = new TreeMap<>();
        sold.forEach(line -> figures.put(place(line.level(), line.figure().currency()), line));
        for (AbsorbedCost cost : absorbed) {
            LevelFigure kept = new LevelFigure(cost.level(), CostFigure.zero(cost.currency()), cost.cost());
            figures.merge(place(cost.level(), cost.currency()), kept, LevelFigure::plus);
        }
        return List.copyOf(figures.values());
    }

    /**
     * The margins of all levels, one line per currency. Cost and sales are left out: a sale is the next level's cost, so
     * that their sums would count it twice, while margins add up to what clients pay less what the vendors' bills cost.
     */
    public static List<MarginTotal> totals(Collection<LevelFigure> levels) {
        Map<String, MarginTotal> totals = new TreeMap<>();
        levels.forEach(level -> totals.merge(
                level.figure().currency(),
                new MarginTotal(level.figure().currency(), level.figure().margin(), level.absorbed()),
                MarginTotal::plus));
        return new ArrayList<>(totals.values());
    }

    private LevelFigure plus(LevelFigure other) {
        return new LevelFigure(level, figure.plus(other.figure), absorbed.add(other.absorbed));
    }

    private static String place(String level, String currency) {
        return PartyKind.valueOf(level).ordinal() + " " + currency;
    }
}
