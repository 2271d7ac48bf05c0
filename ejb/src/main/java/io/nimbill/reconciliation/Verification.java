package io.nimbill.reconciliation;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Runs all checks in one consistent snapshot. Needs no transaction and disturbs none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verification {

    /** Findings told per check. */
    private static final int LIMIT = 20;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource dataSource;

    /** As {@link #run(Consumer)} without watching. */
    @Requires(Permission.RUN_JOBS)
    public List<Finding> run() {
        return run(check -> {});
    }

    /**
     * Runs all checks.
     *
     * @param progress is told the name of each check that was run
     * @return what is not as it must be; empty when all is well
     */
    @Requires(Permission.RUN_JOBS)
    public List<Finding> run(Consumer<String> progress) {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            try {
                for (Check check : checks()) {
                    findings.addAll(check.findings(connection, LIMIT));
                    progress.accept(check.name());
                }
            } finally {
                statement.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The checks could not be run: " + e.getMessage(), e);
        }
        return findings;
    }

    /** How many checks there are. */
    @Requires(Permission.RUN_JOBS)
    public int size() {
        return checks().size();
    }

    private static List<Check> checks() {
        Stream<Check> inJava = Stream.of(new SealCheck(), new DocumentCheck(), new RoundingCheck(), new DueMarkCheck());
        return Stream.concat(SqlCheck.all().stream(), inJava).toList();
    }
}
