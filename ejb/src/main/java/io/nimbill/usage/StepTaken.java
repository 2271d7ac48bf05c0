package io.nimbill.usage;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A step of the close of a vendor's month.
 *
 * @param by who took it, as people know them
 * @param reason what they said; null when nothing
 */
public record StepTaken(PeriodStep step, Instant at, String by, String reason) implements Serializable {

    /**
     * The steps that stand: a step back takes away all that lie beyond it.
     *
     * @param history every step in the order in which it was taken
     */
    static List<StepTaken> standing(List<StepTaken> history) {
        Map<PeriodStep, StepTaken> standing = new EnumMap<>(PeriodStep.class);
        for (StepTaken taken : history) {
            standing.keySet().removeIf(step -> step.compareTo(taken.step()) > 0);
            standing.put(taken.step(), taken);
        }
        return new ArrayList<>(standing.values());
    }
}
