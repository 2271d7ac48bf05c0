package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.server.LaunchFailure;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of an import; started again it goes on by itself, and nothing is lost or doubled. */
@InServer
@RunAsClient
class CrashedImportIT {

    /** The file holds the bills of two payers: each is a version of its own. */
    private static final String VERSIONS = " FROM delivery v JOIN dataset d ON d.id = v.dataset_id"
            + " JOIN partner_account a ON a.id = d.partner_account_id WHERE a.public_id = ?";

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Test
    void an_import_that_was_killed_goes_on_without_anybody_asking() throws IOException, SQLException, LaunchFailure {
        TestServer server = TestServer.running();
        String name = UUID.randomUUID().toString().replace("-", "");
        try (Connection database = server.asOwner()) {
            register(database, name);
            Path folder = Files.createDirectories(server.home().resolve("inbox").resolve(name));
            Files.copy(Intake.sample("focus/focus-1.2-gen-aws.csv"), folder.resolve("month.csv"));
            until(
                    database,
                    "SELECT COUNT(*) FROM operation WHERE subject LIKE ? AND state = 'RUNNING'",
                    name + ",%",
                    1);

            server.killAndRestart();

            until(
                    database,
                    "SELECT COUNT(*) FROM operation WHERE subject LIKE ? AND state = 'COMPLETED'",
                    name + ",%",
                    1);
            assertThat(number(database, "SELECT GROUP_CONCAT(DISTINCT v.state)" + VERSIONS, name))
                    .isEqualTo("CURRENT");
            assertThat(number(
                            database,
                            "SELECT SUM((SELECT SUM(r.billed_cost) FROM daily_row r WHERE r.delivery_id = v.id))"
                                    + VERSIONS,
                            name))
                    .startsWith("61765.82358193808244");
            assertThat(number(
                            database,
                            "SELECT SUM((SELECT SUM(c.cost) FROM charge c WHERE c.dataset_id = d.id AND c.level = 0))"
                                    + VERSIONS,
                            name))
                    .startsWith("61765.82358193808244");
            run(
                    database,
                    "UPDATE polling w JOIN partner_account p ON p.id = w.partner_account_id SET w.every_seconds = 0"
                            + " WHERE p.public_id = ?",
                    name);
        }
    }

    private static void register(Connection database, String name) throws SQLException {
        run(
                database,
                "INSERT INTO party (id, public_id, kind, path, depth, legal_name, tax_category, country, language,"
                        + " time_zone, currency, keeps_books, created_at, version) SELECT 900001, ?, 'OPERATOR', '/900001/', 0,"
                        + " 'Test ISP', 'S', 'DE', 'en', 'Europe/Berlin', 'EUR', TRUE, UTC_TIMESTAMP(6), 0 FROM DUAL"
                        + " WHERE NOT EXISTS (SELECT 1 FROM party p WHERE p.kind = 'OPERATOR')",
                name);
        run(
                database,
                "INSERT INTO partner_account (id, public_id, vendor_id, seller_id, name, external_id, created_at,"
                        + " version) SELECT 900001, ?, 3, p.id, 'Crash', 'crash', UTC_TIMESTAMP(6), 0 FROM party p"
                        + " WHERE p.kind = 'OPERATOR'",
                name);
        run(
                database,
                "INSERT INTO dataset (id, public_id, partner_account_id, name, format, source_kind, location, role,"
                        + " created_at, version) SELECT 900001, a.public_id, a.id, a.public_id, 'FOCUS', 'FOLDER', a.public_id,"
                        + " 'BILLING', UTC_TIMESTAMP(6), 0 FROM partner_account a WHERE a.public_id = ?",
                name);
        run(
                database,
                "INSERT INTO polling (partner_account_id, every_seconds, next_at)"
                        + " SELECT id, 5, UTC_TIMESTAMP(6) FROM partner_account WHERE public_id = ?",
                name);
    }

    private static void run(Connection database, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }

    private static void until(Connection database, String sql, String argument, int count) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!number(database, sql, argument).equals(Integer.toString(count))) {
            assertThat(Instant.now()).as(sql).isBefore(deadline);
            pause();
        }
    }

    private static String number(Connection database, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
