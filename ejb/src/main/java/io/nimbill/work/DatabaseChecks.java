package io.nimbill.work;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether a database keeps what it is given: some settings of servers and drivers lose digits or rows without a
 * word, and silent loss is the worst fault of all. Each finding says what to do.
 */
final class DatabaseChecks {
    private static final Instant WITH_MICROSECONDS = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final Connection connection;
    private final List<String> findings = new ArrayList<>();

    DatabaseChecks(Connection connection) {
        this.connection = connection;
    }

    /** What is wrong, as sentences with the remedy; empty when all is well. */
    List<String> findings() throws SQLException {
        checkTimestamps();
        checkDays();
        checkIsolation();
        checkStrictness();
        checkSessionZone();
        checkDurability();
        checkCollation();
        checkLocalInfile();
        return findings;
    }

    private void checkTimestamps() throws SQLException {
        timestampFinding(roundTrip("SELECT CAST(CAST(? AS DATETIME(6)) AS CHAR)", Timestamp.from(WITH_MICROSECONDS)))
                .ifPresent(findings::add);
    }

    /** What is wrong when {@link #WITH_MICROSECONDS} arrives in the database as the given text. */
    static Optional<String> timestampFinding(String stored) {
        if (stored.equals("2026-03-29 01:30:00.123456")) {
            return Optional.empty();
        }
        if (stored.startsWith("2026-03-29 01:30:00")) {
            return Optional.of(
                    "Fractions of a second are lost on the way to the database. MariaDB 10.11 calls itself 5.5.5,"
                            + " so the driver drops them: start the server with version=8.0.0-10.11.19-MariaDB (its own version"
                            + " behind 8.0.0) in its configuration, or use MariaDB 11.4 or later.");
        }
        return Optional.of("Times do not reach the database in UTC (2026-03-29 01:30 became " + stored + "): the data"
                + " sources need connectionTimeZone=UTC and forceConnectionTimeZoneToSession=true, as configure.cli sets"
                + " them.");
    }

    private void checkDays() throws SQLException {
        LocalDate day = LocalDate.of(2026, 3, 29);
        String stored = roundTrip("SELECT CAST(CAST(? AS DATE) AS CHAR)", Date.valueOf(day));
        if (!stored.equals(day.toString())) {
            findings.add("Days move on the way to the database (" + day + " became " + stored + "): start Java with"
                    + " -Duser.timezone=UTC.");
        }
    }

    private void checkIsolation() throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            findings.add(
                    "Transactions are not isolated as READ COMMITTED: set transaction-isolation of the data source to"
                            + " TRANSACTION_READ_COMMITTED, as configure.cli does.");
        }
    }

    private void checkStrictness() throws SQLException {
        String mode = value("SELECT @@SESSION.sql_mode");
        for (String word : List.of("STRICT_TRANS_TABLES", "ONLY_FULL_GROUP_BY", "ERROR_FOR_DIVISION_BY_ZERO")) {
            if (!mode.contains(word)) {
                findings.add("sql_mode lacks " + word + ", so that the database would clip values silently: set"
                        + " sessionVariables of the data source, as configure.cli does. Now it is " + mode + ".");
            }
        }
    }

    private void checkSessionZone() throws SQLException {
        if (!value("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())").equals("0")) {
            findings.add("The session's time zone is not UTC but " + value("SELECT @@SESSION.time_zone")
                    + ": the data sources need forceConnectionTimeZoneToSession=true, as configure.cli sets it.");
        }
    }

    private void checkDurability() throws SQLException {
        if (!value("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit").equals("1")) {
            findings.add(
                    "innodb_flush_log_at_trx_commit is not 1: a committed invoice could vanish when the machine fails."
                            + " Set it to 1 in the server's configuration.");
        }
    }

    private void checkCollation() throws SQLException {
        String collation = value("SELECT @@collation_database");
        if (!collation.equals("utf8mb4_bin")) {
            findings.add("The schema's collation is " + collation + ", so that codes which differ in case would be one:"
                    + " run ALTER DATABASE " + value("SELECT DATABASE()")
                    + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin before the first start.");
        }
    }

    private void checkLocalInfile() throws SQLException {
        if (!value("SELECT @@GLOBAL.local_infile").equals("1")) {
            findings.add("local_infile is off, so that usage cannot be loaded: set local_infile=1 in the server's"
                    + " configuration (MySQL switches it off by default).");
        }
    }

    private String roundTrip(String query, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            return only(statement);
        }
    }

    private String value(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            return only(statement);
        }
    }

    private static String only(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
