package io.nimbill.whole.bench;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How long the steps of the newest run of a job take and how much memory they need. The batch runtime records whole
 * seconds only, so its record is looked at several times a second.
 */
@ApplicationScoped
class StepTimes {

    private static final Step TOO_SHORT = new Step(Duration.ZERO, Duration.ZERO, new ServerMemory.Peak(0, 0));

    @Resource(lookup = "java:jboss/datasources/NimbillBatchDS")
    private DataSource repository;

    /**
     * What one step took; a partitioned step counts from its first partition to its last.
     *
     * @param processor time of the server on all processors, which other programs of the machine change little
     */
    record Step(Duration time, Duration processor, ServerMemory.Peak memory) {}

    /** One job being watched. */
    final class Watch {
        private final String job;
        private final long newestBefore;
        private final Map<String, Step> ended = new LinkedHashMap<>();
        private String running = "";
        private long since;
        private Duration processorBefore = Duration.ZERO;

        private Watch(String job) {
            this.job = job;
            this.newestBefore = newest(job);
        }

        /** Looks at the job once more. */
        void look() throws IOException {
            List<String> names = new ArrayList<>();
            long execution = newest(job);
            if (execution > newestBefore) {
                names.addAll(steps(execution));
            }
            String newest = names.isEmpty() ? "" : names.get(names.size() - 1);
            if (!newest.equals(running)) {
                end();
                running = newest;
                names.stream()
                        .filter(name -> !name.equals(newest))
                        .forEach(missed -> ended.putIfAbsent(missed, TOO_SHORT));
            }
        }

        /** The last step has ended. */
        Map<String, Step> end() throws IOException {
            long now = System.nanoTime();
            Duration processor = Processor.timeOfThisServer();
            ServerMemory.Peak peak = ServerMemory.peakAndReset();
            if (!running.isEmpty()) {
                ended.put(running, new Step(Duration.ofNanos(now - since), processor.minus(processorBefore), peak));
            }
            running = "";
            processorBefore = processor;
            since = now;
            return ended;
        }
    }

    /** Watches the next run of a job; call before it starts. */
    Watch watch(String job) {
        return new Watch(job);
    }

    private long newest(String job) {
        return Sql.on(repository)
                .one(
                        row -> row.getLong(1),
                        "SELECT COALESCE(MAX(e.JOBEXECUTIONID), 0) FROM JOB_EXECUTION e"
                                + " JOIN JOB_INSTANCE i ON i.JOBINSTANCEID = e.JOBINSTANCEID WHERE i.JOBNAME = ?",
                        job)
                .orElse(0L);
    }

    private List<String> steps(long execution) {
        return Sql.on(repository)
                .list(
                        row -> row.getString(1),
                        "SELECT STEPNAME FROM STEP_EXECUTION WHERE JOBEXECUTIONID = ? ORDER BY STEPEXECUTIONID",
                        execution);
    }
}
