package io.nimbill.batch.housekeeping;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * The batch runtime's own records of looks into sources and of questions about openings that ended well: hundreds a day, and no list of runs cites them.
 * The runtime's purging is not open to applications, so its four tables are cleared here, the inmost first.
 */
@ApplicationScoped
class LookRecords {

    private static final String ENDED = " FROM JOB_EXECUTION e JOIN JOB_INSTANCE i ON i.JOBINSTANCEID = e.JOBINSTANCEID"
            + " WHERE i.JOBNAME IN ('watch-sources', 'follow-openings') AND e.BATCHSTATUS = 'COMPLETED'";

    private static final List<String> DELETIONS = List.of(
            "DELETE FROM PARTITION_EXECUTION WHERE STEPEXECUTIONID IN (SELECT s.STEPEXECUTIONID FROM STEP_EXECUTION s"
                    + " WHERE s.JOBEXECUTIONID IN (SELECT e.JOBEXECUTIONID" + ENDED + "))",
            "DELETE FROM STEP_EXECUTION WHERE JOBEXECUTIONID IN (SELECT e.JOBEXECUTIONID" + ENDED + ")",
            "DELETE e" + ENDED,
            "DELETE FROM JOB_INSTANCE WHERE JOBNAME IN ('watch-sources', 'follow-openings') AND JOBINSTANCEID NOT IN"
                    + " (SELECT e.JOBINSTANCEID FROM JOB_EXECUTION e)");

    @Resource(lookup = "java:jboss/datasources/NimbillBatchDS")
    private DataSource records;

    /** Removes them; each statement commits by itself and can be repeated. */
    void drop() {
        DELETIONS.forEach(Sql.on(records)::update);
    }
}
