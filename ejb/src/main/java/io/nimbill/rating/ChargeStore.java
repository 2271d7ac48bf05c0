package io.nimbill.rating;

import com.mysql.cj.jdbc.JdbcStatement;
import io.nimbill.work.DatabaseFailure;
import io.nimbill.work.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Replaces the charges of an account, their sums and the note of what they were made from, in one transaction on one
 * connection that may load data. Rows are read on another connection, because a streamed result keeps its own busy.
 */
final class ChargeStore {

    private static final String[] TABLES = {
        "charge", "charge_total", "charge_month", "disposition_total", "tier_share", "spread_share"
    };
    private static final int LONGEST_WAIT_SECONDS = 600;
    private static final String OF_ACCOUNT = " WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?";

    private final DataSource rowSource;
    private final DataSource bulkSource;

    /**
     * @param rowSource for reading; not part of a transaction
     * @param bulkSource not part of a transaction, allows {@code LOAD DATA LOCAL}
     */
    ChargeStore(DataSource rowSource, DataSource bulkSource) {
        this.rowSource = rowSource;
        this.bulkSource = bulkSource;
    }

    /**
     * Rates the rows of an account and keeps the charges instead of those before.
     *
     * @param beforeCommit called last on the connection; whatever it throws rolls everything back
     */
    RatingSummary replace(
            PendingAccount account,
            AccountHolding holding,
            BillMeeting bill,
            RatingContext context,
            Instant now,
            Consumer<Connection> beforeCommit) {
        return alone(account.key(), bill, connection -> {
            bill.begin(connection);
            RatedRows.Source rows = reading -> RatedRows.open(reading, account, bill.spread());
            RowRating rating = context.rowRating(account.key().periodStart());
            TierCount count = new TierCount();
            ServiceMeeting services = ServiceMeeting.of(connection, account.key(), context);
            if (context.isTiered() || context.isMeeting()) {
                services.bring(count(rows, holding, rating.with(count)));
            }
            SharedTiers shared = SharedTiers.of(connection, account.key());
            shared.lock(count.parts().keySet(), services.edges());
            services.readOthers();
            Set<Long> billed = DueMarks.of(connection, account.key());
            clear(connection, account.key());
            TierTally tiers = new TierTally(account.key(), count, shared::others);
            ChargeTotals totals = load(
                    connection,
                    account,
                    rows,
                    holding,
                    rating.with(tiers.shares()).with(services));
            tiers.insert(connection);
            bill.insert(connection);
            long epoch = RatingEpoch.hold(connection);
            totals.insert(connection, account.key());
            billed.addAll(totals.billingAccounts());
            DueMarks.add(connection, account.key().periodStart(), billed);
            FeeMarks.add(Sql.on(connection), account.key().periodStart(), billed);
            int others = shared.markOthers(SharedTiers.quantities(tiers))
                    + services.markOthers()
                    + bill.markOthers(connection);
            note(connection, account, bill, epoch != context.epoch() || bill.isBehind(), now);
            beforeCommit.accept(connection);
            return new RatingSummary(1, totals.rows(), totals.charges(), others);
        });
    }

    /** Takes away the charges of an account that the vendor no longer delivers. */
    RatingSummary remove(AccountKey key, BillMeeting bill, RatingContext context, Consumer<Connection> beforeCommit) {
        return alone(key, bill, connection -> {
            bill.begin(connection);
            SharedTiers shared = SharedTiers.of(connection, key);
            ServiceMeeting services = ServiceMeeting.of(connection, key, context);
            shared.lock(List.of(), services.edges());
            services.readOthers();
            Set<Long> billed = DueMarks.of(connection, key);
            clear(connection, key);
            DueMarks.add(connection, key.periodStart(), billed);
            FeeMarks.add(Sql.on(connection), key.periodStart(), billed);
            RatingEpoch.hold(connection);
            int others = shared.markOthers(Map.of()) + services.markOthers() + bill.markOthers(connection);
            Sql.on(connection)
                    .update(
                            "DELETE FROM rated_account" + OF_ACCOUNT,
                            key.periodStart(),
                            key.datasetId(),
                            key.cloudAccountId());
            beforeCommit.accept(connection);
            return new RatingSummary(1, 0, 0, others);
        });
    }

    private static void clear(Connection connection, AccountKey key) {
        for (String table : TABLES) {
            Sql.on(connection)
                    .update(
                            "DELETE FROM " + table + OF_ACCOUNT,
                            key.periodStart(),
                            key.datasetId(),
                            key.cloudAccountId());
        }
    }

    /** What meets in tiers and discounts, on a way through the rows of its own. */
    private ServiceCount count(RatedRows.Source source, AccountHolding holding, RowRating counting)
            throws SQLException {
        ServiceCount count = new ServiceCount();
        try (Connection reading = rowSource.getConnection();
                RatedRows rows = source.open(reading)) {
            for (UsageRow row = rows.next(); row != null; row = rows.next()) {
                counting.rate(row, holding.on(row.day())).forEach(count::add);
            }
        }
        return count;
    }

    private ChargeTotals load(
            Connection connection,
            PendingAccount account,
            RatedRows.Source source,
            AccountHolding holding,
            RowRating rating)
            throws SQLException, IOException {
        AccountKey key = account.key();
        ChargeTotals totals = new ChargeTotals();
        try (Connection reading = rowSource.getConnection();
                RatedRows rows = source.open(reading);
                ChargeStream stream =
                        new ChargeStream(rows, holding, rating, new ChargeLines(key, account.deliveryId()), totals);
                Statement statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(stream);
            statement.executeUpdate("LOAD DATA LOCAL INFILE 'charges' INTO TABLE charge CHARACTER SET utf8mb4"
                    + " FIELDS TERMINATED BY '\\t' LINES TERMINATED BY '\\n' (" + ChargeLines.COLUMNS + ")");
            stream.requireWhole();
            requireNoWarnings(statement, key);
        }
        requireSame(connection, key, totals);
        return totals;
    }

    /** The server skips duplicates and clips values with no more than a warning. */
    private static void requireNoWarnings(Statement statement, AccountKey key) throws SQLException {
        try (ResultSet warnings = statement.executeQuery("SHOW WARNINGS LIMIT 1")) {
            if (warnings.next()) {
                throw new SQLException("Loading the charges of " + key + " gave: " + warnings.getString(3));
            }
        }
    }

    private static void requireSame(Connection connection, AccountKey key, ChargeTotals totals) throws SQLException {
        boolean same = Sql.on(connection)
                .one(
                        row -> row.getLong(1) == totals.charges()
                                && row.getBigDecimal(2).compareTo(totals.costControl()) == 0
                                && row.getBigDecimal(3).compareTo(totals.amountControl()) == 0,
                        "SELECT COUNT(*), COALESCE(SUM(cost), 0), COALESCE(SUM(amount), 0) FROM charge" + OF_ACCOUNT,
                        key.periodStart(),
                        key.datasetId(),
                        key.cloudAccountId())
                .orElse(false);
        if (!same) {
            throw new SQLException("The charges of " + key + " are not in the database as they were made");
        }
    }

    private static void note(
            Connection connection, PendingAccount account, BillMeeting bill, boolean stale, Instant now) {
        AccountKey key = account.key();
        Sql.on(connection)
                .update(
                        "INSERT INTO rated_account (period_start, dataset_id, cloud_account_id, content_hash, delivery_id,"
                                + " stale, rated_at, spreads, spread_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                                + " content_hash = values(content_hash), delivery_id = values(delivery_id),"
                                + " stale = values(stale), rated_at = values(rated_at), spreads = values(spreads),"
                                + " spread_hash = values(spread_hash)",
                        key.periodStart(),
                        key.datasetId(),
                        key.cloudAccountId(),
                        account.contentHash(),
                        account.deliveryId(),
                        stale,
                        now,
                        bill.spread().spreads(key),
                        bill.hash());
    }

    /**
     * Works in one transaction while nobody else rates the account. Two at once would meet on the same keys, and {@code
     * LOAD DATA} leaves out what is there already. The name is held by the connection, not by rows: a change of prices
     * never waits for it.
     */
    private RatingSummary alone(AccountKey key, BillMeeting bill, Work work) {
        String name = "nimbill.rate." + key.periodStart() + "." + key.datasetId() + "." + key.cloudAccountId();
        try (Connection connection = bulkSource.getConnection()) {
            if (!Sql.on(connection)
                    .one(row -> row.getInt(1) == 1, "SELECT GET_LOCK(?, ?)", name, LONGEST_WAIT_SECONDS)
                    .orElse(false)) {
                throw new SQLException("Another run is still rating " + key);
            }
            try {
                RatingSummary summary = inTransaction(connection, work);
                bill.committed();
                return summary;
            } finally {
                Sql.on(connection).one(row -> row.getInt(1), "SELECT RELEASE_ALL_LOCKS()");
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new IllegalStateException("The charges could not be handed over to the database", e);
        }
    }

    private static RatingSummary inTransaction(Connection connection, Work work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            RatingSummary summary = work.on(connection);
            connection.commit();
            committed = true;
            return summary;
        } finally {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    @FunctionalInterface
    private interface Work {
        RatingSummary on(Connection connection) throws SQLException, IOException;
    }
}
