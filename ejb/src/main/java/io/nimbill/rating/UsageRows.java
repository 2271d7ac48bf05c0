package io.nimbill.rating;

import io.nimbill.pricing.PriceSubject;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/**
 * The daily rows of one account, streamed in the order of their numbers: memory does not grow with them. Rows that only
 * repeat what another dataset delivers in detail are left out.
 */
final class UsageRows implements AutoCloseable {

    /** Words are joined from the left, so that no missing word can make a row disappear. */
    private static final String COLUMNS = "SELECT d.row_no, d.usage_day, d.kind, d.service_id, s.code, s.name, k.code,"
            + " r.text, u.text, d.currency, d.line_rate, d.pricing_quantity, d.billed_cost,"
            + " d.list_cost, d.contracted_cost, d.effective_cost, v.vendor_id, d.tags_id,"
            + " d.cloud_account_id, d.delivery_id, d.commitment_id, d.sku_id, d.vendor_invoice_id, d.resource_id"
            + " FROM daily_row d"
            + " LEFT JOIN usage_service s ON s.id = d.service_id"
            + " LEFT JOIN usage_sku k ON k.id = d.sku_id"
            + " LEFT JOIN usage_word r ON r.id = d.region_id"
            + " LEFT JOIN usage_word u ON u.id = d.unit_id"
            + " LEFT JOIN cloud_account v ON v.id = d.cloud_account_id";

    private static final String OF_ACCOUNT = COLUMNS
            + " WHERE d.period_start = ? AND d.delivery_id = ? AND d.cloud_account_id = ? AND d.joined = FALSE"
            + " ORDER BY d.row_no";

    /**
     * Microsoft prices in dollars; its rate on the line leads from there to the billing currency (Partner Center,
     * "reconciliation file": PCToBCExchangeRate).
     */
    private static final Currency LINE_RATE_BASE = Currency.getInstance("USD");

    private final PreparedStatement statement;
    private final ResultSet rows;

    private UsageRows(PreparedStatement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Opens the stream; nothing else can be asked of the connection until it is closed. */
    static UsageRows open(Connection connection, AccountKey key, long deliveryId) throws SQLException {
        return open(connection, OF_ACCOUNT, List.of(key.periodStart(), deliveryId, key.cloudAccountId()));
    }

    /**
     * Opens the stream of the rows of some kinds in deliveries of a period.
     *
     * @param andPayer whether all rows of payers are among them
     */
    static UsageRows ofKinds(
            Connection connection,
            LocalDate periodStart,
            Collection<Long> deliveries,
            Collection<ChargeKind> kinds,
            boolean andPayer)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(periodStart));
        values.addAll(deliveries);
        kinds.forEach(kind -> values.add(kind.name()));
        String ofKind = kinds.isEmpty() ? "FALSE" : "d.kind IN (" + places(kinds.size()) + ")";
        return open(
                connection,
                COLUMNS + " WHERE d.period_start = ? AND d.delivery_id IN (" + places(deliveries.size())
                        + ") AND d.joined = FALSE AND (" + ofKind + (andPayer ? " OR v.kind = 'PAYER'" : "")
                        + ") ORDER BY d.delivery_id, d.cloud_account_id, d.row_no",
                values);
    }

    /** Places for so many values. */
    static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static UsageRows open(Connection connection, String query, List<?> values) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(Integer.MIN_VALUE);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return new UsageRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The next row; null after the last. */
    UsageRow next() throws SQLException {
        return rows.next() ? read() : null;
    }

    /** The delivery of the row read last, by database id. */
    long deliveryId() throws SQLException {
        return rows.getLong(20);
    }

    /** The commitment of the row read last, by database id. */
    long commitmentId() throws SQLException {
        return rows.getLong(21);
    }

    private UsageRow read() throws SQLException {
        BigDecimal quantity = rows.getBigDecimal(12);
        BigDecimal lineRate = rows.getBigDecimal(11);
        return new UsageRow(
                rows.getInt(1),
                rows.getObject(2, LocalDate.class),
                subject(quantity != null),
                rows.getLong(4),
                quantity,
                Currency.getInstance(rows.getString(10)),
                lineRate == null ? null : new LineRate(LINE_RATE_BASE, lineRate),
                new VendorCosts(
                        rows.getBigDecimal(13), rows.getBigDecimal(14), rows.getBigDecimal(15), rows.getBigDecimal(16)),
                rows.getLong(18),
                rows.getLong(22),
                rows.getLong(23),
                rows.getLong(24),
                RowPart.WHOLE);
    }

    private PriceSubject subject(boolean hasQuantity) throws SQLException {
        return new PriceSubject(
                rows.getLong(17),
                rows.getLong(19),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                ChargeKind.valueOf(rows.getString(3)),
                hasQuantity ? rows.getString(9) : null);
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }
}
