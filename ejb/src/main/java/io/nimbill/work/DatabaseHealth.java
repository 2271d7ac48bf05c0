package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema is migrated and the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource database;

    @Inject
    private StartUpProgress progress;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection()) {
            boolean up = progress.isDatabaseMigrated() && connection.isValid(5);
            return HealthCheckResponse.named("nimbill-database").status(up).build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("nimbill-database")
                    .down()
                    .withData("error", e.getMessage())
                    .build();
        }
    }
}
