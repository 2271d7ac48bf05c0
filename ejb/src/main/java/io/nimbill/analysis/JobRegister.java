package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.Placed;
import io.nimbill.work.Query;
import io.nimbill.work.Saying;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Runs of jobs with their progress. Jobs belong to the installation: only its staff holds the permission. */
@Stateless
public class JobRegister {

    static final String COLUMNS = """
            CONCAT('opn_', o.public_id) AS job_id, o.job, o.subject AS job_subject,
            CONCAT('dlv_', JSON_UNQUOTE(JSON_EXTRACT(o.parameters, '$.delivery'))) AS job_delivery, o.state AS job_state, o.stage,
            o.done_units, o.total_units, o.message AS job_message, o.said AS job_said, o.created_at AS job_created_at, o.started_at, o.ended_at
            """;

    private static final ListOrder ORDER = new ListOrder(
            "o.id DESC",
            Map.of(
                    "job", "o.job",
                    "state", "o.state",
                    "started", "o.started_at",
                    "took", "TIMESTAMPDIFF(MICROSECOND, o.started_at, o.ended_at)"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    /** A page of runs in the order asked for; {@code state} null for all. */
    @Requires(Permission.VIEW_JOBS)
    public List<JobRow> page(String state, Sorting sorting, int first, int size) {
        return chosen(state)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, JobRegister::row);
    }

    /** Every row of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.VIEW_JOBS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(String state, Sorting sorting, Consumer<JobRow> taker) {
        chosen(state).then(ORDER.clause(sorting)).each(source, JobRegister::row, taker);
    }

    /**
     * The runs that follow a place, newest first; those begun meanwhile move nothing.
     *
     * @param place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_JOBS)
    public List<Placed<JobRow>> after(String state, String place, int size) {
        return Query.of("SELECT " + COLUMNS.stripTrailing() + ", o.id AS place FROM operation o WHERE 1 = 1")
                .andIfChosen("o.state = ?", state)
                .andIfChosen("o.id < ?", place)
                .then("ORDER BY o.id DESC LIMIT ?", size)
                .list(source, Placed.reader(JobRegister::row));
    }

    /** How many runs there are; {@code state} null for all. */
    @Requires(Permission.VIEW_JOBS)
    public long count(String state) {
        return Query.of("SELECT COUNT(*) FROM operation o WHERE 1 = 1")
                .andIfChosen("o.state = ?", state)
                .count(source);
    }

    /** What runs now, and what has failed since. */
    @Requires(Permission.VIEW_JOBS)
    public List<JobRow> runningOrFailedSince(Instant since) {
        return Query.of(
                        "SELECT " + COLUMNS + " FROM operation o WHERE o.state IN ('REQUESTED', 'RUNNING')"
                                + " OR (o.state IN ('FAILED', 'STOPPED') AND o.created_at >= ?) ORDER BY o.id DESC LIMIT 20",
                        since)
                .list(source, JobRegister::row);
    }

    private static Query chosen(String state) {
        return Query.of("SELECT " + COLUMNS + " FROM operation o WHERE 1 = 1").andIfChosen("o.state = ?", state);
    }

    static JobRow row(ResultSet row) throws SQLException {
        return new JobRow(
                row.getString("job_id"),
                row.getString("job"),
                row.getString("job_subject"),
                row.getString("job_delivery"),
                row.getString("job_state"),
                row.getString("stage"),
                row.getLong("done_units"),
                Sql.number(row, "total_units"),
                row.getString("job_message"),
                Saying.read(row.getString("job_said")),
                Sql.instant(row, "job_created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }
}
