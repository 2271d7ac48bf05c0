package io.nimbill.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the application's database user exactly the rights of {@link ApplicationGrants}: what is missing is granted, what
 * is too much is revoked. Done by the owner of the schema after each migration.
 */
final class ApplicationUser {
    private final Connection application;
    private final Connection owner;

    /**
     * @param application a connection of the user who gets the rights; it can see what it has
     * @param owner a connection of the user who gives them
     */
    ApplicationUser(Connection application, Connection owner) {
        this.application = application;
        this.owner = owner;
    }

    /** @throws SQLException if a table is not listed, a right cannot be given, or the user may do too much anyway */
    void align(ApplicationGrants wanted) throws SQLException {
        refuseRightsOnTheWholeSchema();
        demandEachTableListed(wanted);
        String user = grantee();
        for (String table : wanted.tables()) {
            Set<String> held = held(table);
            change("GRANT", wanted.on(table), held, table, "TO " + user);
            change("REVOKE", held, wanted.on(table), table, "FROM " + user);
        }
    }

    private void change(String verb, Set<String> rights, Set<String> without, String table, String whom)
            throws SQLException {
        Set<String> difference = new TreeSet<>(rights);
        difference.removeAll(without);
        if (!difference.isEmpty()) {
            try (Statement statement = owner.createStatement()) {
                statement.execute(verb + " " + String.join(", ", difference) + " ON `" + table + "` " + whom);
            }
        }
    }

    private void refuseRightsOnTheWholeSchema() throws SQLException {
        List<String> tooMuch = column(
                application,
                "SELECT PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND PRIVILEGE_TYPE <> 'SELECT'"
                        + " UNION SELECT PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES"
                        + " WHERE PRIVILEGE_TYPE <> 'USAGE'");
        if (!tooMuch.isEmpty()) {
            throw new SQLException("The application's database user may " + String.join(", ", tooMuch)
                    + " on the whole schema, so that nothing would be append-only. Give it no right but SELECT on the"
                    + " schema (nimbill.db.user must not be the owner); rights on tables are given here.");
        }
    }

    private void demandEachTableListed(ApplicationGrants wanted) throws SQLException {
        Set<String> tables = new TreeSet<>(column(
                owner,
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'flyway_schema_history'"));
        Set<String> unlisted = new TreeSet<>(tables);
        unlisted.removeAll(wanted.tables());
        Set<String> unknown = new TreeSet<>(wanted.tables());
        unknown.removeAll(tables);
        if (!unlisted.isEmpty() || !unknown.isEmpty()) {
            throw new SQLException("db/grants/application.txt must list each table once: it lacks " + unlisted
                    + " and names " + unknown + ", which the schema does not have.");
        }
    }

    /** The user as the server knows it, quoted for {@code GRANT}: it was matched by name and address. */
    private String grantee() throws SQLException {
        String user = column(application, "SELECT CURRENT_USER()").get(0);
        int at = user.lastIndexOf('@');
        return quoted(user.substring(0, at)) + "@" + quoted(user.substring(at + 1));
    }

    private Set<String> held(String table) throws SQLException {
        return new HashSet<>(column(
                application,
                "SELECT PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?",
                table));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static List<String> column(Connection connection, String query, String... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
