package io.nimbill.analysis;

import java.io.Serializable;
import java.util.List;

/**
 * How a charge came to be, as data and in words, from where the viewer stands: nothing of a level above theirs.
 *
 * @param id {@code chg_…}
 * @param row the daily row
 * @param levels from the topmost level the viewer may see down to the last sale; for a buyer the charge alone
 * @param rounding with what it is rounded; null where nothing was sold
 * @param lines issued invoice lines that bill it
 * @param sentence the levels' sentences, one after the other, its rounding and its lines
 * @param toBuyer what may be said to its buyer: nothing of what its seller pays, nor of a level above; null where nothing was
 *     sold
 */
public record ChargeExplanation(
        String id,
        ExplainedRow row,
        List<ExplainedLevel> levels,
        ExplainedRounding rounding,
        List<ExplainedLine> lines,
        String sentence,
        String toBuyer)
        implements Serializable {

    public ChargeExplanation {
        levels = List.copyOf(levels);
        lines = List.copyOf(lines);
    }
}
