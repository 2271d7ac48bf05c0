package io.nimbill.rating;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;

/**
 * The charges of an account as the database reads them: rows are taken and rated as bytes are asked for, so that rating
 * and loading go side by side and memory stays flat.
 *
 * <p>Never throws while the database reads: the driver would leave the connection in the middle of a file. A failure ends
 * the stream early and is thrown by {@link #requireWhole} before anything is committed.
 */
final class ChargeStream extends InputStream {

    private static final int ROWS_AT_ONCE = 200;

    private final RatedRows rows;
    private final AccountHolding holding;
    private final RowRating rating;
    private final ChargeLines lines;
    private final ChargeTotals totals;
    private byte[] bytes = new byte[0];
    private int next;
    private boolean ended;
    private Exception failure;

    ChargeStream(RatedRows rows, AccountHolding holding, RowRating rating, ChargeLines lines, ChargeTotals totals) {
        this.rows = rows;
        this.holding = holding;
        this.rating = rating;
        this.lines = lines;
        this.totals = totals;
    }

    @Override
    public int read() {
        return hasBytes() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasBytes()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    /** Throws what ended the stream early, if anything did. */
    void requireWhole() throws SQLException {
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        if (failure instanceof SQLException fault) {
            throw fault;
        }
    }

    private boolean hasBytes() {
        while (next == bytes.length && !ended) {
            rateSome();
        }
        return next < bytes.length;
    }

    private void rateSome() {
        try {
            for (int i = 0; i < ROWS_AT_ONCE && !ended; i++) {
                UsageRow row = rows.next();
                ended = row == null;
                if (!ended) {
                    rate(row);
                }
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
            ended = true;
        }
        bytes = lines.take();
        next = 0;
    }

    private void rate(UsageRow row) {
        Holder holder = holding.on(row.day());
        List<Charge> charges = rating.rate(row, holder);
        totals.countRow(charges);
        for (Charge charge : charges) {
            long costCentreId = holding.costCentreOf(charge);
            lines.add(charge, costCentreId);
            totals.add(charge, costCentreId, holder);
        }
    }
}
