package io.nimbill.web.api;

import io.nimbill.usage.PeriodStep;
import io.nimbill.usage.StepTaken;
import io.nimbill.work.Saying;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the close of a vendor's period is. */
@Schema(name = "PeriodSteps")
public record PeriodStepsView(
        @Schema(description = "ESTIMATED, VENDOR_FINAL, RATED, PROVED, REVIEWED, INVOICED or LOCKED")
        String step,

        @Schema(description = "The one that follows; absent after the last")
        String next,

        @Schema(description = "What stands in the way of the next; empty when it can be taken")
        List<String> inTheWay,

        @Schema(description = "The steps that stand, in their order")
        List<Taken> steps) {

    /** A step that was taken. */
    @Schema(name = "PeriodStepTaken")
    public record Taken(
            String step,
            String at,
            String by,

            @Schema(description = "What was said; absent when nothing")
            String reason) {}

    static PeriodStepsView of(PeriodStep step, List<Saying> inTheWay, List<StepTaken> taken) {
        return new PeriodStepsView(
                step.name(),
                step.next().map(PeriodStep::name).orElse(null),
                inTheWay.stream().map(Saying::english).toList(),
                taken.stream()
                        .map(each -> new Taken(each.step().name(), each.at().toString(), each.by(), each.reason()))
                        .toList());
    }
}
