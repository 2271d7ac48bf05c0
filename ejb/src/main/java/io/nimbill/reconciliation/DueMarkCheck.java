package io.nimbill.reconciliation;

import io.nimbill.money.Rounding;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** I11: what is due is found by its mark. Drafting reads marked periods only; this reads all there ever was. */
final class DueMarkCheck implements Check {

    private static final String UNMARKED = """
            SELECT k.billing_account_id, k.period_start, k.cloud_account_id, k.service_id, k.kind, k.currency,
                   SUM(k.charged) AS charged, SUM(k.net) AS net
            FROM (SELECT billing_account_id, period_start, cloud_account_id, vendor_id, service_id, kind, tax_class,
                         currency, 0 AS source_id, 0 AS charge_id, NULL AS service_start, NULL AS service_end,
                         amount AS charged, 0 AS net
                  FROM charge_total WHERE disposition = 'SOLD'
                  UNION ALL
                  SELECT billing_account_id, period_start, 0, 0, 0, kind, tax_class, currency, source_id, charge_id,
                         service_start, service_end, amount, 0
                  FROM own_charge
                  UNION ALL
                  SELECT i.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id, l.service_id, l.kind,
                         l.tax_class, l.currency, l.source_id, l.charge_id, l.service_start, l.service_end, 0, l.net_amount
                  FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id WHERE l.key_period IS NOT NULL
                  UNION ALL
                  SELECT billing_account_id, key_period, cloud_account_id, vendor_id, service_id, kind, tax_class, currency,
                         source_id, charge_id, service_start, service_end, 0, net_amount
                  FROM absorbed_difference) k
            WHERE NOT EXISTS (SELECT 1 FROM due_mark m WHERE m.billing_account_id = k.billing_account_id
                              AND m.period_start = k.period_start)
            GROUP BY k.billing_account_id, k.period_start, k.cloud_account_id, k.vendor_id, k.service_id, k.kind,
                     k.tax_class, k.currency, k.source_id, k.charge_id, k.service_start, k.service_end
            HAVING SUM(k.charged) <> SUM(k.net)""";

    @Override
    public String name() {
        return "I11-due-marked";
    }

    @Override
    public List<Finding> findings(Connection snapshot, int limit) {
        return Sql.on(snapshot).list(DueMarkCheck::broken, UNMARKED).stream()
                .filter(detail -> !detail.isEmpty())
                .limit(limit)
                .map(detail -> new Finding("I11", name(), "A period with something due is marked.", detail))
                .toList();
    }

    private static String broken(ResultSet row) throws SQLException {
        BigDecimal whole = Rounding.toMinorUnit(
                        row.getBigDecimal("charged"), Currency.getInstance(row.getString("currency")))
                .amount();
        if (whole.compareTo(row.getBigDecimal("net")) == 0) {
            return "";
        }
        return "billing account=" + row.getLong("billing_account_id") + " period=" + row.getString("period_start")
                + " service=" + row.getLong("service_id") + " charged=" + whole.toPlainString() + " billed="
                + row.getBigDecimal("net").toPlainString();
    }
}
