package io.nimbill.web.api;

import io.nimbill.analysis.JobDesk.Requested;
import io.nimbill.analysis.JobRow;
import io.nimbill.work.Operation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of a job as the API shows it. */
@Schema(name = "JobRun")
public record JobRunView(
        String id,
        String job,
        @Schema(description = "What it is about") String subject,

        @Schema(description = "REQUESTED, RUNNING, COMPLETED, FAILED or STOPPED")
        String state,

        @Schema(description = "What it is doing") String stage,
        long doneUnits,

        @Schema(description = "Absent while nobody knows how much there is")
        Long totalUnits,

        @Schema(description = "How it ended, in English") String message,

        @Schema(description = "The same as a stable code, where it has one")
        String messageCode,

        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    static JobRunView of(Operation run) {
        return new JobRunView(
                run.id().prefixed(Ids.OPERATION),
                run.job(),
                run.subject(),
                run.state().name(),
                run.stage(),
                run.doneUnits(),
                run.totalUnits(),
                run.message(),
                run.said() == null ? null : run.said().code(),
                run.createdAt(),
                run.startedAt(),
                run.endedAt());
    }

    static JobRunView of(Requested run) {
        return new JobRunView(
                run.id().prefixed(Ids.OPERATION),
                run.job(),
                run.subject(),
                Operation.State.REQUESTED.name(),
                null,
                0,
                null,
                null,
                null,
                run.requestedAt(),
                null,
                null);
    }

    static JobRunView of(JobRow run) {
        return new JobRunView(
                run.id(),
                run.job(),
                run.subject(),
                run.state(),
                run.stage(),
                run.doneUnits(),
                run.totalUnits(),
                run.message(),
                run.said() == null ? null : run.said().code(),
                run.createdAt(),
                run.startedAt(),
                run.endedAt());
    }
}
