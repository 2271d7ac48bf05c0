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
 * Gives a database user exactly the rights of {@link Grants}: what is missing is granted, what is too much is revoked. Done
 * by the owner of the schema after each migration.
 */
final class GrantedUser {
    private final String setting;
    private final Connection user;
    private final Connection owner;

    /**
     * @param setting the setting that names the user, for messages
     * @param user a connection of the user who gets the rights; it can see what it has
     * @param owner a connection of the user who gives them
     */
    GrantedUser(String setting, Connection user, Connection owner) {
        this.setting = setting;
        this.user = user;
        this.owner = owner;
    }

    /**
     * @param onSchema the only right that the user may have on the whole schema
     * @throws SQLException if a right cannot be given, or the user may do too much anyway
     */
    void align(Grants wanted, String onSchema) throws SQLException {
        refuseRightsOnTheWholeSchema(onSchema);
        String grantee = grantee();
        for (String table : tables()) {
            Set<String> held = held(table);
            change("GRANT", wanted.on(table), held, table, "TO " + grantee);
            change("REVOKE", held, wanted.on(table), table, "FROM " + grantee);
        }
    }

    /** @throws SQLException if the list lacks a table, or has one that is not there */
    void demandEachTableListed(Grants wanted) throws SQLException {
        Set<String> tables = tables();
        Set<String> unlisted = new TreeSet<>(tables);
        unlisted.removeAll(wanted.tables());
        Set<String> unknown = new TreeSet<>(wanted.tables());
        unknown.removeAll(tables);
        if (!unlisted.isEmpty() || !unknown.isEmpty()) {
            throw new SQLException("db/grants/application.txt must list each table once: it lacks " + unlisted
                    + " and names " + unknown + ", which the schema does not have.");
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

    private void refuseRightsOnTheWholeSchema(String allowed) throws SQLException {
        List<String> tooMuch = column(
                user,
                "SELECT PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND PRIVILEGE_TYPE <> ?"
                        + " UNION SELECT PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES"
                        + " WHERE PRIVILEGE_TYPE <> 'USAGE'",
                allowed);
        if (!tooMuch.isEmpty()) {
            throw new SQLException("The database user of " + setting + " may " + String.join(", ", tooMuch)
                    + " on the whole schema, so that nothing would be append-only. Give it no right but " + allowed
                    + " on the schema (it must not be the owner); rights on tables are given here.");
        }
    }

    private Set<String> tables() throws SQLException {
        return new TreeSet<>(column(
                owner,
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'flyway_schema_history'"));
    }

    /** The user as the server knows it, quoted for {@code GRANT}: it was matched by name and address. */
    private String grantee() throws SQLException {
        String name = column(user, "SELECT CURRENT_USER()").get(0);
        int at = name.lastIndexOf('@');
        return quoted(name.substring(0, at)) + "@" + quoted(name.substring(at + 1));
    }

    private Set<String> held(String table) throws SQLException {
        return new HashSet<>(column(
                user,
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
