package io.nimbill.web.api;

import io.nimbill.setup.SetupItem;
import io.nimbill.setup.SetupState;
import io.nimbill.setup.SetupStep;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the first run has come. */
@Schema(name = "SetupProgress")
public record SetupProgressView(
        @Schema(description = "Whether it was begun on this installation")
        boolean begun,

        @Schema(description = "Whether a step is left") boolean open,

        List<Step> steps,
        List<Item> checklist) {

    /** A step of the first run, in order. */
    @Schema(name = "SetupStepProgress")
    public record Step(SetupStep step, StepState state) {}

    /** One thing to do. */
    @Schema(name = "SetupItemProgress")
    public record Item(SetupItem item, SetupStep step, boolean done) {}

    /** Whether a step is behind. */
    @Schema(name = "SetupStepState")
    public enum StepState {
        OPEN,
        DONE,
        PUT_OFF
    }

    static SetupProgressView of(SetupState state) {
        return new SetupProgressView(
                state.begun(),
                state.isOpen(),
                Arrays.stream(SetupStep.values())
                        .map(step -> new Step(step, stateOf(step, state)))
                        .toList(),
                Arrays.stream(SetupItem.values())
                        .map(item -> new Item(item, item.step(), state.done().contains(item)))
                        .toList());
    }

    private static StepState stateOf(SetupStep step, SetupState state) {
        if (!state.steps().containsKey(step)) {
            return StepState.OPEN;
        }
        return state.isPutOff(step) ? StepState.PUT_OFF : StepState.DONE;
    }
}
