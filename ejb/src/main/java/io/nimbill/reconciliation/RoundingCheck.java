package io.nimbill.reconciliation;

import io.nimbill.money.Rounding;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** I11: per key, what was billed and absorbed in all is the rounded sum of the exact amounts behind it. */
final class RoundingCheck implements Check {

    @Override
    public String name() {
        return "I11-rounding";
    }

    @Override
    public List<Finding> findings(Connection snapshot, int limit) {
        return Sql.on(snapshot).list(RoundingCheck::broken, """
                SELECT k.billing_account_id, k.key_period, k.cloud_account_id, k.service_id, k.kind, k.tax_class, k.currency,
                       SUM(k.net_amount) AS net, SUM(k.exact_amount) AS exact_sum
                FROM (SELECT i.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id, l.service_id, l.kind,
                             l.tax_class, l.currency, l.source_id, l.charge_id, l.service_start, l.service_end,
                             l.net_amount, l.exact_amount
                      FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE l.key_period IS NOT NULL
                      UNION ALL
                      SELECT billing_account_id, key_period, cloud_account_id, vendor_id, service_id, kind, tax_class,
                             currency, source_id, charge_id, service_start, service_end, net_amount, exact_amount
                      FROM absorbed_difference) k
                GROUP BY k.billing_account_id, k.key_period, k.cloud_account_id, k.vendor_id, k.service_id, k.kind,
                         k.tax_class, k.currency, k.source_id, k.charge_id, k.service_start, k.service_end""").stream()
                .filter(detail -> !detail.isEmpty())
                .limit(limit)
                .map(detail ->
                        new Finding("I11", name(), "What was billed of a key is its rounded exact amount.", detail))
                .toList();
    }

    private static String broken(ResultSet row) throws SQLException {
        BigDecimal rounded = Rounding.toMinorUnit(
                        row.getBigDecimal("exact_sum"), Currency.getInstance(row.getString("currency")))
                .amount();
        if (rounded.compareTo(row.getBigDecimal("net")) == 0) {
            return "";
        }
        return "period=" + row.getString("key_period") + " service=" + row.getLong("service_id") + " net="
                + row.getBigDecimal("net").toPlainString() + " exact="
                + row.getBigDecimal("exact_sum").toPlainString();
    }
}
