package io.nimbill.server;

import java.util.List;

/**
 * The statements that make schemas and users on a fresh database server; the install guide shows the same. The
 * application's user gets no more than reading here, and that of bulk loading no more than to connect ({@code SHOW VIEW};
 * there are no views): what else they may do is given table by table after each migration.
 */
final class DatabaseSetup {
    private final DatabaseAccess access;
    private final String host;

    /** @param host from where the users connect, such as {@code 127.0.0.1} or {@code %} */
    DatabaseSetup(DatabaseAccess access, String host) {
        this.access = access;
        this.host = host;
    }

    /** Statements that may be run again: what is there stays, passwords become those of the access. */
    List<String> statements() {
        String schema = schemaOf(access.url());
        String batch = schemaOf(access.batchUrl());
        return List.of(
                createSchema(schema),
                createSchema(batch),
                createUser(access.owner()),
                createUser(access.application()),
                createUser(access.bulk()),
                createUser(access.batch()),
                setPassword(access.owner()),
                setPassword(access.application()),
                setPassword(access.bulk()),
                setPassword(access.batch()),
                "GRANT ALL PRIVILEGES ON `" + schema + "`.* TO " + user(access.owner()) + " WITH GRANT OPTION",
                "GRANT SELECT ON `" + schema + "`.* TO " + user(access.application()),
                "GRANT SHOW VIEW ON `" + schema + "`.* TO " + user(access.bulk()),
                "GRANT ALL PRIVILEGES ON `" + batch + "`.* TO " + user(access.batch()));
    }

    static String schemaOf(String url) {
        String path = url.replaceFirst("\\?.*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String createSchema(String name) {
        return "CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    }

    private String createUser(DatabaseAccess.User user) {
        return "CREATE USER IF NOT EXISTS " + user(user) + " IDENTIFIED BY '" + user.password() + "'";
    }

    private String setPassword(DatabaseAccess.User user) {
        return "ALTER USER " + user(user) + " IDENTIFIED BY '" + user.password() + "'";
    }

    private String user(DatabaseAccess.User user) {
        return "'" + user.name() + "'@'" + host + "'";
    }
}
