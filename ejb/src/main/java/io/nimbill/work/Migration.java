package io.nimbill.work;

import io.nimbill.sql.SchemaScripts;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema to the version this program needs, as its owner. Two servers starting at once wait for each other. */
final class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());
    private final DataSource owner;

    Migration(DataSource owner) {
        this.owner = owner;
    }

    void run() {
        MigrateResult result = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner)
                .locations(SchemaScripts.MIGRATIONS)
                .validateMigrationNaming(true)
                .load()
                .migrate();
        LOG.log(Level.INFO, "Migrations applied: {0}", result.migrationsExecuted);
    }
}
