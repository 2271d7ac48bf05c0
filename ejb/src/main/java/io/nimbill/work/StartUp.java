package io.nimbill.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What happens before anything else: settings and database are checked, the schema is migrated, rights are given. Where
 * something is wrong the application does not start, and the message says what to do.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource application;

    @Resource(lookup = "java:jboss/datasources/NimbillBulkDS")
    private DataSource bulk;

    @Resource(lookup = "java:jboss/datasources/NimbillOwnerDS")
    private DataSource owner;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress progress;

    @PostConstruct
    void start() {
        try {
            refuseMixedProfile();
            prepareHome();
            checkDatabase();
            new Migration(owner).run();
            giveRights();
            progress.databaseIsMigrated();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Nimbill does not start: " + e.getMessage(), e);
        }
    }

    private void refuseMixedProfile() {
        if (settings.profile() != Profile.PRODUCTION && settings.flag("nimbill.production", false)) {
            throw new IllegalStateException("Nimbill does not start: nimbill.production=true and nimbill.profile="
                    + settings.profile() + " exclude each other; remove one of them.");
        }
    }

    private void prepareHome() throws IOException {
        Path home = settings.home();
        for (String folder : List.of("staging", "archive", "inbox")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.createDirectories(settings.exportDirectory());
    }

    private void checkDatabase() throws SQLException {
        try (Connection connection = application.getConnection()) {
            List<String> findings = new DatabaseChecks(connection).findings();
            if (!findings.isEmpty()) {
                throw new SQLException(String.join("\n", findings));
            }
        }
    }

    private void giveRights() throws SQLException {
        try (Connection giver = owner.getConnection();
                Connection user = application.getConnection();
                Connection loader = bulk.getConnection()) {
            GrantedUser ofApplication = new GrantedUser("nimbill.db.user", user, giver);
            ofApplication.demandEachTableListed(Grants.ofApplication());
            ofApplication.align(Grants.ofApplication(), "SELECT");
            // a schema without any right on it cannot even be connected to; views there are none
            new GrantedUser("nimbill.db.bulk.user", loader, giver).align(Grants.ofBulkLoading(), "SHOW VIEW");
        }
    }
}
