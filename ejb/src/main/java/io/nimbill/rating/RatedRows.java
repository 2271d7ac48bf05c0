package io.nimbill.rating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;

/** What an account is rated for: its daily rows, less what is spread of them, and its shares of what is spread. */
final class RatedRows implements AutoCloseable {

    private final AccountKey account;
    private final UsageRows rows;
    private final BillSpread spread;
    private final Iterator<SpreadShare> shares;
    private boolean read;

    private RatedRows(AccountKey account, UsageRows rows, BillSpread spread) {
        this.account = account;
        this.rows = rows;
        this.spread = spread;
        this.shares = spread.shares(account).iterator();
    }

    /** Opens the rows of one account as often as they are needed. */
    @FunctionalInterface
    interface Source {
        RatedRows open(Connection connection) throws SQLException;
    }

    /** Opens the stream; nothing else can be asked of the connection until it is closed. */
    static RatedRows open(Connection connection, PendingAccount account, BillSpread spread) throws SQLException {
        return new RatedRows(account.key(), UsageRows.open(connection, account.key(), account.deliveryId()), spread);
    }

    /** The next row; null after the last. */
    UsageRow next() throws SQLException {
        while (!read) {
            UsageRow row = rows.next();
            read = row == null;
            Optional<UsageRow> left = read ? Optional.empty() : spread.left(account, row);
            if (left.isPresent()) {
                return left.get();
            }
        }
        return shares.hasNext() ? shares.next().row() : null;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
