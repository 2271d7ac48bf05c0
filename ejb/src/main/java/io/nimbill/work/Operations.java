package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Progress of long work, visible while it runs: it is written outside the job's transaction and survives its
 * roll-back. Once an execution took an operation over, reports of an earlier one no longer count.
 */
@ApplicationScoped
public class Operations {

    private static final String ALL =
            "SELECT id, public_id, job, subject, parameters, execution_id, party_id, state, stage,"
                    + " done_units, total_units, message, created_at, started_at, ended_at, said FROM operation ";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    @Inject
    private Clock clock;

    /**
     * Opens an operation in state REQUESTED, in the caller's transaction: it is there when the caller's change is.
     * {@code partyId} may be null.
     */
    public PublicId open(String job, String subject, Long partyId, Map<String, String> parameters) {
        PublicId id = PublicId.random();
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO operation (public_id, job, subject, parameters, party_id, state,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?)",
                        id,
                        job,
                        shortened(subject),
                        Json.createObjectBuilder(new TreeMap<String, Object>(parameters))
                                .build()
                                .toString(),
                        partyId,
                        clock.instant());
        return id;
    }

    /** The execution takes the operation over and runs. */
    public void running(PublicId id, long executionId) {
        sql().update(
                        "UPDATE operation SET state = 'RUNNING', execution_id = ?, message = NULL, said = NULL, ended_at = NULL,"
                                + " started_at = COALESCE(started_at, ?) WHERE public_id = ?",
                        executionId,
                        clock.instant(),
                        id);
    }

    /** How far the execution is; {@code total} null when not known. */
    public void progress(PublicId id, long executionId, String stage, long done, Long total) {
        sql().update(
                        "UPDATE operation SET stage = ?, done_units = ?, total_units = ? WHERE public_id = ?"
                                + " AND execution_id = ?",
                        stage,
                        done,
                        total,
                        id,
                        executionId);
    }

    /** The execution ended in this state; {@code message} is English, {@code said} the same to be worded, both may be null. */
    public void ended(PublicId id, long executionId, Operation.State state, String message, Saying said) {
        sql().update(
                        "UPDATE operation SET state = ?, message = ?, said = ?, ended_at = ? WHERE public_id = ?"
                                + " AND execution_id = ?",
                        state,
                        message,
                        said == null ? null : said.stored(),
                        clock.instant(),
                        id,
                        executionId);
    }

    /** The execution ended and there was nothing to do: nobody has to read of it. */
    public void forget(PublicId id, long executionId) {
        sql().update("DELETE FROM operation WHERE public_id = ? AND execution_id = ?", id, executionId);
    }

    /** It could not even be started. */
    public void notStarted(PublicId id, Saying reason) {
        sql().update(
                        "UPDATE operation SET state = 'FAILED', message = ?, said = ?, ended_at = ? WHERE public_id = ?"
                                + " AND state IN ('REQUESTED', 'RUNNING')",
                        reason.english(),
                        reason.stored(),
                        clock.instant(),
                        id);
    }

    /** Puts a failed or stopped operation back among the unfinished; false when it is neither. */
    public boolean requestAgain(PublicId id) {
        return sql().update(
                                "UPDATE operation SET state = 'REQUESTED', message = NULL, said = NULL, ended_at = NULL"
                                        + " WHERE public_id = ? AND state IN ('FAILED', 'STOPPED')",
                                id)
                == 1;
    }

    /** The operation with this id. */
    public Optional<Operation> find(PublicId id) {
        return sql().one(Operations::operation, ALL + "WHERE public_id = ?", id);
    }

    /** Newest first. */
    public List<Operation> recent(int limit) {
        return sql().list(Operations::operation, ALL + "ORDER BY created_at DESC, id DESC LIMIT " + limit);
    }

    /** Newest first, of one job. */
    public List<Operation> recent(String job, int limit) {
        return sql().list(
                        Operations::operation,
                        ALL + "WHERE job = ? ORDER BY created_at DESC, id DESC LIMIT " + limit,
                        job);
    }

    /** Requested or running, oldest first. */
    public List<Operation> unfinished() {
        return sql().list(Operations::operation, ALL + "WHERE state IN ('REQUESTED', 'RUNNING') ORDER BY id");
    }

    private Sql sql() {
        return Sql.on(ownTransaction);
    }

    private static String shortened(String subject) {
        return subject.length() <= 190 ? subject : subject.substring(0, 190);
    }

    private static Map<String, String> parameters(String json) {
        Map<String, String> parameters = new TreeMap<>();
        if (json != null) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                reader.readObject().forEach((name, value) -> parameters.put(name, ((JsonString) value).getString()));
            }
        }
        return parameters;
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("job"),
                row.getString("subject"),
                parameters(row.getString("parameters")),
                Sql.number(row, "execution_id"),
                Sql.number(row, "party_id"),
                Operation.State.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getLong("done_units"),
                Sql.number(row, "total_units"),
                row.getString("message"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                Saying.read(row.getString("said")));
    }
}
