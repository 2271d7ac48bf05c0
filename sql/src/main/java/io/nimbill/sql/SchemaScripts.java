package io.nimbill.sql;

import java.io.InputStream;

/** Where the scripts of the schema are found on the class path. */
public final class SchemaScripts {
    /** The migrations, as Flyway names places. */
    public static final String MIGRATIONS = "classpath:db/migration";

    private SchemaScripts() {}

    /** The list of what the application's database user may do, table by table. To be closed by the caller. */
    public static InputStream applicationGrants() {
        return SchemaScripts.class.getResourceAsStream("/db/grants/application.txt");
    }

    /** The same for the database user of bulk loading; tables that are not listed are closed to it. */
    public static InputStream bulkGrants() {
        return SchemaScripts.class.getResourceAsStream("/db/grants/bulk.txt");
    }
}
