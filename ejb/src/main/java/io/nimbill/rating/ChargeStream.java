package io.nimbill.rating;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;

/**
 * The charges of an account as the database reads them: rows are taken and rated as bytes are asked for, so that rating
 * and loading go side by side and memory stays flat.
 */
final class ChargeStream extends InputStream {

    private static final int ROWS_AT_ONCE = 200;

    private final UsageRows rows;
    private final AccountHolding holding;
    private final RowRating rating;
    private final ChargeLines lines;
    private final ChargeTotals totals;
    private byte[] bytes = new byte[0];
    private int next;
    private boolean ended;

    ChargeStream(
            UsageRows rows, AccountHolding holding, RowRating rating, ChargeLines lines, ChargeTotals totals) {
        this.rows = rows;
        this.holding = holding;
        this.rating = rating;
        this.lines = lines;
        this.totals = totals;
    }

    @Override
    public int read() throws IOException {
        return hasBytes() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
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

    private boolean hasBytes() throws IOException {
        while (next == bytes.length && !ended) {
            rateSome();
        }
        return next < bytes.length;
    }

    private void rateSome() throws IOException {
        try {
            for (int i = 0; i < ROWS_AT_ONCE; i++) {
                UsageRow row = rows.next();
                if (row == null) {
                    ended = true;
                    break;
                }
                rate(row);
            }
        } catch (SQLException e) {
            throw new IOException("The daily rows could not be read to their end", e);
        }
        bytes = lines.take();
        next = 0;
    }

    private void rate(UsageRow row) {
        List<Charge> charges = rating.rate(row, holding.on(row.day()));
        totals.countRow();
        for (Charge charge : charges) {
            lines.add(charge);
            totals.add(charge);
        }
    }
}
