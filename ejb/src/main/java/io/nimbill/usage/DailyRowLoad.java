package io.nimbill.usage;

import com.mysql.cj.jdbc.JdbcStatement;
import io.nimbill.work.DatabaseFailure;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the daily rows of one version into the database, in one transaction on a connection of its own: load, prove
 * against the file's own sums, check the lease, commit. {@code LOAD DATA LOCAL} skips duplicates and clips values without
 * an error, so nothing is believed that was not counted and added up afterwards.
 */
@ApplicationScoped
class DailyRowLoad {

    private static final String COLUMNS = "period_start, delivery_id, cloud_account_id, row_no, usage_day,"
            + " charge_period_end, service_id, sku_id, region_id, kind, charge_type_id, charge_class, commitment_id,"
            + " vendor_invoice_id, resource_id, tags_id, unit_id, currency, line_rate, credit_percent, pricing_quantity,"
            + " billed_cost, list_cost, contracted_cost, effective_cost, vendor_rows, first_ordinal, joined,"
            + " marketplace, category_id, tenant_id, list_unit_price";

    @Resource(lookup = "java:jboss/datasources/NimbillBulkDS")
    private DataSource bulk;

    @Inject
    private Leases leases;

    /** What is loaded, and as what. */
    record Order(Delivery delivery, ReadDelivery read, Slice slice, InternedDelivery ids, Path work) {}

    /**
     * Loads the rows and marks the delivery as LOADED. A repeat after a crash begins by removing what is there.
     *
     * @throws LoadMismatch when what arrived is not what the file holds; nothing of it stays
     * @throws io.nimbill.work.LeaseLost when another node took the work over; nothing of it stays
     */
    void load(Order order, Lease lease) {
        Path file = write(order);
        try (Connection connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(connection, order, file);
                leases.check(lease, connection);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Order order) {
        Path file = order.work().resolve("load-" + order.delivery().publicId() + ".tsv");
        try {
            new LoadFile(order.read(), order.ids()::id, columns(order)).write(order.slice(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the load file: " + e.getMessage(), e);
        }
    }

    private static List<LoadColumn> columns(Order order) {
        return List.of(
                new LoadColumn.Constant(order.slice().periodStart().toString()),
                new LoadColumn.Constant(order.delivery().id().toString()),
                new LoadColumn.Id(Dimension.ACCOUNT),
                new LoadColumn.RowNo(),
                new LoadColumn.Value(DailyColumn.USAGE_DAY),
                new LoadColumn.Value(DailyColumn.CHARGE_PERIOD_END),
                new LoadColumn.Id(Dimension.SERVICE),
                new LoadColumn.Id(Dimension.SKU),
                new LoadColumn.Id(Dimension.REGION),
                new LoadColumn.Field(Dimension.CHARGE, "kind"),
                new LoadColumn.Id(Dimension.CHARGE),
                new LoadColumn.Field(Dimension.CHARGE, "class"),
                new LoadColumn.Id(Dimension.COMMITMENT),
                new LoadColumn.Id(Dimension.INVOICE),
                new LoadColumn.Id(Dimension.RESOURCE),
                new LoadColumn.Id(Dimension.TAGS),
                new LoadColumn.Id(Dimension.UNIT),
                new LoadColumn.Value(DailyColumn.CURRENCY),
                new LoadColumn.Value(DailyColumn.LINE_RATE),
                new LoadColumn.Value(DailyColumn.CREDIT_PERCENT),
                new LoadColumn.Value(DailyColumn.PRICING_QUANTITY),
                new LoadColumn.Value(DailyColumn.BILLED_COST),
                new LoadColumn.Value(DailyColumn.LIST_COST),
                new LoadColumn.Value(DailyColumn.CONTRACTED_COST),
                new LoadColumn.Value(DailyColumn.EFFECTIVE_COST),
                new LoadColumn.Value(DailyColumn.VENDOR_ROWS),
                new LoadColumn.Value(DailyColumn.FIRST_ORDINAL),
                new LoadColumn.Field(Dimension.CHARGE, "joined"),
                new LoadColumn.Field(Dimension.CHARGE, "marketplace"),
                new LoadColumn.Word(Dimension.CHARGE, order.ids().categories()),
                new LoadColumn.Word(Dimension.ACCOUNT, order.ids().tenants()),
                new LoadColumn.Value(DailyColumn.LIST_UNIT_PRICE));
    }

    private static void load(Connection connection, Order order, Path file) throws SQLException, IOException {
        Sql sql = Sql.on(connection);
        sql.update(
                "DELETE FROM daily_row WHERE period_start = ? AND delivery_id = ?",
                order.slice().periodStart(),
                order.delivery().id());
        try (InputStream rows = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                Statement statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
            statement.execute("LOAD DATA LOCAL INFILE 'daily-rows' INTO TABLE daily_row CHARACTER SET utf8mb4"
                    + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (" + COLUMNS + ")");
            refuseWarnings(statement);
        }
        new LoadProof(sql, order).prove();
        new DeliveryContent(sql).replace(order);
        sql.update(
                "UPDATE delivery SET state = 'LOADED', version = version + 1 WHERE id = ?",
                order.delivery().id());
    }

    private static void refuseWarnings(Statement statement) throws SQLException {
        StringBuilder warnings = new StringBuilder();
        try (ResultSet row = statement.executeQuery("SHOW WARNINGS LIMIT 5")) {
            while (row.next()) {
                warnings.append(' ').append(row.getString(3)).append('.');
            }
        }
        if (!warnings.isEmpty()) {
            throw new LoadMismatch("The database did not take the rows as they are:" + warnings);
        }
    }
}
