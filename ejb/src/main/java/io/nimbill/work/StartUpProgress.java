package io.nimbill.work;

import jakarta.enterprise.context.ApplicationScoped;

/** How far this server has come. */
@ApplicationScoped
public class StartUpProgress {
    private volatile boolean databaseMigrated;

    void databaseIsMigrated() {
        databaseMigrated = true;
    }

    /** Whether checks, migration and grants are done. */
    public boolean isDatabaseMigrated() {
        return databaseMigrated;
    }
}
