package io.nimbill.invoice;

import io.nimbill.invoice.document.LineKey;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keys in columns. */
final class LineKeys {

    /** The columns of the key of an {@code invoice_line l}. */
    static final String OF_LINES =
            "l.key_period AS period_start, l.cloud_account_id, l.vendor_id, l.service_id, l.kind,"
                    + " l.tax_class, l.source_id, l.charge_id, l.service_start, l.service_end";

    private LineKeys() {}

    /** The key in the columns of the current row. */
    static LineKey read(ResultSet row) throws SQLException {
        return row.getLong("source_id") == 0 ? usage(row) : own(row);
    }

    /** A key of usage; the row needs no other columns. */
    static LineKey usage(ResultSet row) throws SQLException {
        return LineKey.usage(
                Sql.day(row, "period_start"),
                row.getLong("cloud_account_id"),
                row.getLong("vendor_id"),
                row.getLong("service_id"),
                row.getString("kind"),
                row.getString("tax_class"));
    }

    /** A key of a fee or subscription, likewise. */
    static LineKey own(ResultSet row) throws SQLException {
        return LineKey.own(
                Sql.day(row, "period_start"),
                row.getString("kind"),
                row.getString("tax_class"),
                new LineKey.Own(
                        row.getLong("source_id"),
                        row.getLong("charge_id"),
                        new BillingPeriod(Sql.day(row, "service_start"), Sql.day(row, "service_end"))));
    }
}
