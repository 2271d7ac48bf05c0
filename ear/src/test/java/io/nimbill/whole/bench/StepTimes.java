package io.nimbill.whole.bench;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How long the steps of the newest run of a job took, as the batch runtime recorded it. */
@ApplicationScoped
class StepTimes {

    @Resource(lookup = "java:jboss/datasources/NimbillBatchDS")
    private DataSource repository;

    Map<String, Duration> of(String job) {
        Map<String, Duration> steps = new LinkedHashMap<>();
        Sql.on(repository)
                .list(
                        row -> steps.merge(
                                row.getString(1),
                                Duration.between(
                                        row.getTimestamp(2).toInstant(),
                                        row.getTimestamp(3).toInstant()),
                                Duration::plus),
                        "SELECT s.STEPNAME, s.STARTTIME, s.ENDTIME FROM STEP_EXECUTION s"
                                + " WHERE s.ENDTIME IS NOT NULL AND s.JOBEXECUTIONID = (SELECT MAX(e.JOBEXECUTIONID)"
                                + " FROM JOB_EXECUTION e JOIN JOB_INSTANCE i ON i.JOBINSTANCEID = e.JOBINSTANCEID"
                                + " WHERE i.JOBNAME = ?) ORDER BY s.STEPEXECUTIONID",
                        job);
        return steps;
    }
}
