package io.nimbill.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A database server that is running already, described by settings {@code nimbill.db.*}. Where an account that may create
 * schemas is given too ({@code nimbill.db.admin.user} and {@code .password}), schemas and users are made, with random
 * passwords where none are given; else they must be there.
 */
public final class GivenDatabase {
    private final UnaryOperator<String> settings;
    private DatabaseAccess access;

    /** @param settings what a setting's name stands for, or null */
    public GivenDatabase(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /** Whether the settings name a database at all. */
    public boolean isGiven() {
        return settings.apply("nimbill.db.url") != null;
    }

    /** How to reach it; with an administrator's account, after making what is missing. */
    public DatabaseAccess prepare() throws IOException, LaunchFailure {
        if (hasAdministrator()) {
            makeSchemasAndUsers();
        }
        return access();
    }

    /** Drops both schemas, so that the next start begins with nothing. For tests; needs the administrator's account. */
    public void dropSchemas() throws LaunchFailure {
        asAdministrator(
                "DROP DATABASE IF EXISTS `" + DatabaseSetup.schemaOf(access().url()) + "`",
                "DROP DATABASE IF EXISTS `" + DatabaseSetup.schemaOf(access().batchUrl()) + "`");
    }

    private boolean hasAdministrator() {
        return settings.apply("nimbill.db.admin.user") != null;
    }

    private DatabaseAccess access() throws LaunchFailure {
        if (access == null) {
            access = read();
        }
        return access;
    }

    private DatabaseAccess read() throws LaunchFailure {
        String url = settings.apply("nimbill.db.url");
        String batchUrl = settings.apply("nimbill.db.batch.url");
        return new DatabaseAccess(
                url,
                batchUrl == null ? url.replaceFirst("(/[^/?]+)(\\?.*)?$", "$1_batch$2") : batchUrl,
                user("nimbill.db.owner", "nimbill_owner"),
                user("nimbill.db", "nimbill"),
                user("nimbill.db.bulk", "nimbill_bulk"),
                user("nimbill.db.batch", "nimbill_batch"));
    }

    private DatabaseAccess.User user(String prefix, String name) throws LaunchFailure {
        String given = settings.apply(prefix + ".user");
        String password = settings.apply(prefix + ".password");
        if (password == null && !hasAdministrator()) {
            throw new LaunchFailure("Setting " + prefix
                    + ".password is missing: with a database of your own each of its four users needs"
                    + " its password. Or name an account that may make them, with nimbill.db.admin.user and"
                    + " nimbill.db.admin.password.");
        }
        return new DatabaseAccess.User(given == null ? name : given, password == null ? Secrets.random() : password);
    }

    private void makeSchemasAndUsers() throws LaunchFailure {
        List<String> statements = new ArrayList<>(new DatabaseSetup(access(), "%").statements());
        // off by default in MySQL; usage is loaded that way
        statements.add("SET GLOBAL local_infile = 1");
        asAdministrator(statements.toArray(String[]::new));
    }

    private void asAdministrator(String... statements) throws LaunchFailure {
        String server = access().url().replaceFirst("/[^/?]+(\\?.*)?$", "/$1");
        String user = settings.apply("nimbill.db.admin.user");
        try (Connection connection =
                        DriverManager.getConnection(server, user, settings.apply("nimbill.db.admin.password"));
                Statement statement = connection.createStatement()) {
            for (String line : statements) {
                statement.execute(line);
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "The database at " + server + " cannot be prepared as " + user + ": " + e.getMessage(), e);
        }
    }
}
