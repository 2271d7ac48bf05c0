package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.whole.server.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InServer
@RunAsClient
class ApplicationRightsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_event",
                "outbox_event",
                "ledger_transaction",
                "ledger_entry",
                "ledger_seal",
                "invoice",
                "invoice_line"
            })
    void what_happened_can_be_neither_changed_nor_deleted(String table) throws SQLException {
        try (Connection application = TestServer.running().asApplication();
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE " + table + " SET id = id"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void of_the_trail_the_application_may_read_and_add_rows_and_nothing_else() throws SQLException {
        Set<String> rights = new TreeSet<>();
        try (Connection application = TestServer.running().asApplication();
                Statement statement = application.createStatement();
                ResultSet rows = statement.executeQuery("SELECT PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'audit_event'")) {
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
            assertThat(rights).containsExactly("INSERT", "SELECT");
            for (String change : List.of(
                    "UPDATE audit_event SET outcome = 'DONE'",
                    "DELETE FROM audit_event",
                    "TRUNCATE TABLE audit_event",
                    "DROP TABLE audit_event",
                    "REPLACE INTO audit_event (id, public_id, recorded_at, actor, action, subject_type, outcome)"
                            + " SELECT id, public_id, recorded_at, actor, action, subject_type, outcome FROM audit_event")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void the_application_reads_each_table_and_changes_none_of_them() throws SQLException {
        Map<String, String> refused = new TreeMap<>();
        try (Connection application = TestServer.running().asApplication();
                Statement statement = application.createStatement();
                ResultSet tables = application
                        .createStatement()
                        .executeQuery(
                                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")) {
            while (tables.next()) {
                statement
                        .executeQuery("SELECT 1 FROM " + tables.getString(1) + " LIMIT 1")
                        .close();
                try {
                    statement.execute("ALTER TABLE " + tables.getString(1) + " COMMENT 'changed'");
                } catch (SQLException e) {
                    refused.put(tables.getString(1), e.getMessage());
                }
            }
            assertThat(refused).hasSizeGreaterThan(50).containsKeys("invoice", "daily_row");
        }
    }

    @Test
    void bulk_loading_reaches_what_it_loads_and_nothing_else() throws SQLException {
        Set<String> readable = new TreeSet<>();
        try (Connection owner = TestServer.running().asOwner();
                Connection loader = TestServer.running().asBulkLoader();
                Statement statement = loader.createStatement();
                ResultSet tables = owner.createStatement()
                        .executeQuery(
                                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")) {
            while (tables.next()) {
                try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + tables.getString(1) + " LIMIT 1")) {
                    readable.add(tables.getString(1));
                } catch (SQLException e) {
                    assertThat(e.getMessage()).contains("denied");
                }
            }
        }
        assertThat(readable)
                .containsExactlyInAnyOrder(
                        "daily_row",
                        "control_total",
                        "delivery_account",
                        "delivery",
                        "charge",
                        "charge_total",
                        "disposition_total",
                        "charge_month",
                        "tier_share",
                        "spread_share",
                        "rated_account",
                        "rating_epoch",
                        "lease");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE charge SET amount = 0",
                "UPDATE daily_row SET billed_cost = 0",
                "UPDATE lease SET token = 0",
                "UPDATE rating_epoch SET value = 0",
                "DELETE FROM delivery",
                "INSERT INTO invoice (id) VALUES (1)"
            })
    void bulk_loading_changes_nothing_that_was_loaded(String change) throws SQLException {
        try (Connection loader = TestServer.running().asBulkLoader();
                Statement statement = loader.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }
}
