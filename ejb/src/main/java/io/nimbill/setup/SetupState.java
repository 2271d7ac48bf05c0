package io.nimbill.setup;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far the wizard has come. Pure.
 *
 * @param begun whether somebody has seen it on this installation
 * @param steps the steps that are behind, and whether they were put off
 * @param done what of the checklist is there
 */
public record SetupState(boolean begun, Map<SetupStep, Boolean> steps, Set<SetupItem> done) implements Serializable {

    private static final long serialVersionUID = 1L;

    public SetupState {
        steps = Map.copyOf(steps);
        done = Set.copyOf(done);
    }

    /** Whether the wizard is there: begun, and not all steps behind. */
    public boolean isOpen() {
        return begun && next().isPresent();
    }

    /** The first step that is not behind; empty when all are. */
    public Optional<SetupStep> next() {
        return Arrays.stream(SetupStep.values())
                .filter(step -> !steps.containsKey(step))
                .findFirst();
    }

    /** Whether a step can be worked on: those before it are behind. */
    public boolean isReachable(SetupStep step) {
        return next().map(next -> step.compareTo(next) <= 0).orElse(true);
    }

    /** Whether a step was put off. */
    public boolean isPutOff(SetupStep step) {
        return steps.getOrDefault(step, false);
    }

    /** What stands in the way of a step being done: a company has to have a name, billing a price and a client. */
    public List<SetupItem> missing(SetupStep step) {
        return switch (step) {
            case COMPANY -> without(SetupItem.COMPANY);
            case PROVIDERS -> without(SetupItem.PROVIDER);
            case BILLING -> without(SetupItem.PRICES, SetupItem.CLIENT);
        };
    }

    /** Whether anything of the checklist is left, on an installation where the wizard was begun. */
    public boolean isChecklistShown() {
        return begun && (next().isPresent() || done.size() < SetupItem.values().length);
    }

    private List<SetupItem> without(SetupItem... needed) {
        return Arrays.stream(needed).filter(item -> !done.contains(item)).toList();
    }
}
