package io.nimbill.server;

import java.util.Properties;

/**
 * How the server reaches its database: four users, two schemas.
 *
 * @param url JDBC address of the application's schema
 * @param batchUrl JDBC address of the job repository's schema
 * @param owner user who owns the schema and migrates it
 * @param application user of the application
 * @param bulk user of bulk loading, the only one whose connections take local files
 * @param batch user of the job repository
 */
public record DatabaseAccess(String url, String batchUrl, User owner, User application, User bulk, User batch) {

    /** A database user with its password. */
    public record User(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The settings by which the data sources of the server find all this. */
    public Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("nimbill.db.url", url);
        settings.setProperty("nimbill.db.batch.url", batchUrl);
        settings.setProperty("nimbill.db.owner.user", owner.name());
        settings.setProperty("nimbill.db.owner.password", owner.password());
        settings.setProperty("nimbill.db.user", application.name());
        settings.setProperty("nimbill.db.password", application.password());
        settings.setProperty("nimbill.db.bulk.user", bulk.name());
        settings.setProperty("nimbill.db.bulk.password", bulk.password());
        settings.setProperty("nimbill.db.batch.user", batch.name());
        settings.setProperty("nimbill.db.batch.password", batch.password());
        return settings;
    }
}
