package io.nimbill.rating;

import io.nimbill.pricing.PriceSubject;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The daily rows of one account, streamed in the order of their numbers: memory does not grow with them. Rows that only
 * repeat what another dataset delivers in detail are left out.
 */
final class UsageRows implements AutoCloseable {

    /** Words are joined from the left, so that no missing word can make a row disappear. */
    private static final String QUERY = "SELECT d.row_no, d.usage_day, d.kind, d.service_id, s.code, s.name, k.code,"
            + " r.text, u.text, d.currency, d.line_rate, d.pricing_quantity, d.billed_cost,"
            + " d.list_cost, d.contracted_cost, d.effective_cost, v.vendor_id, d.tags_id"
            + " FROM daily_row d"
            + " LEFT JOIN usage_service s ON s.id = d.service_id"
            + " LEFT JOIN usage_sku k ON k.id = d.sku_id"
            + " LEFT JOIN usage_word r ON r.id = d.region_id"
            + " LEFT JOIN usage_word u ON u.id = d.unit_id"
            + " LEFT JOIN cloud_account v ON v.id = d.cloud_account_id"
            + " WHERE d.period_start = ? AND d.delivery_id = ? AND d.cloud_account_id = ? AND d.joined = FALSE"
            + " ORDER BY d.row_no";

    /**
     * Microsoft prices in dollars; its rate on the line leads from there to the billing currency (Partner Center,
     * "reconciliation file": PCToBCExchangeRate).
     */
    private static final Currency LINE_RATE_BASE = Currency.getInstance("USD");

    private final long cloudAccountId;
    private final PreparedStatement statement;
    private final ResultSet rows;

    private UsageRows(long cloudAccountId, PreparedStatement statement, ResultSet rows) {
        this.cloudAccountId = cloudAccountId;
        this.statement = statement;
        this.rows = rows;
    }

    /** Opens the stream; nothing else can be asked of the connection until it is closed. */
    static UsageRows open(Connection connection, AccountKey key, long deliveryId) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(QUERY, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(Integer.MIN_VALUE);
            statement.setObject(1, key.periodStart());
            statement.setLong(2, deliveryId);
            statement.setLong(3, key.cloudAccountId());
            return new UsageRows(key.cloudAccountId(), statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The next row; null after the last. */
    UsageRow next() throws SQLException {
        return rows.next() ? read() : null;
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
                rows.getLong(18));
    }

    private PriceSubject subject(boolean hasQuantity) throws SQLException {
        return new PriceSubject(
                rows.getLong(17),
                cloudAccountId,
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
