package io.nimbill.whole;

import io.nimbill.work.Sql;
import java.time.LocalDate;

/** The sums by month of charges that tests write themselves, in euros and all on the first of a month, as rating would write them. */
public final class MonthSums {

    private static final String SOLD =
            grown("c.amount", "c.level, c.seller_id, c.buyer_id, c.billing_account_id, c.service_id, c.kind");
    private static final String BOUGHT = "CASE WHEN c.level = 0 THEN c.converted_cost ELSE "
            + grown("c.cost", "c.level, c.seller_id, c.service_id, c.kind") + " END";

    private MonthSums() {}

    /** What the rounded sum of a key grows by in a row. */
    private static String grown(String amount, String key) {
        String upTo = "SUM(" + amount + ") OVER (PARTITION BY " + key + " ORDER BY c.row_no ROWS UNBOUNDED PRECEDING)";
        return "ROUND(" + upTo + ", 2) - ROUND(" + upTo + " - " + amount + ", 2)";
    }

    /** Writes the sums of an account anew from its charges. */
    public static void write(Sql sql, LocalDate month, long dataset, long account) {
        sql.update(
                "DELETE FROM charge_month WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?",
                month,
                dataset,
                account);
        sql.update("""
                        INSERT INTO charge_month (seller_id, usage_month, cloud_account_id, dataset_id, period_start, line_no, level,
                          buyer_id, billing_account_id, client_id, reseller_id, vendor_id, service_id, sku_id, tags_id,
                          cost_centre_id, kind, tax_class, disposition, reason, cost_currency, currency, row_count, cost,
                          converted_cost, amount, bought, sold, bought_01, sold_01)
                        SELECT c.seller_id, c.usage_day, c.cloud_account_id, c.dataset_id, c.period_start,
                          ROW_NUMBER() OVER (ORDER BY c.row_no, c.level), c.level, c.buyer_id, c.billing_account_id, e.buyer_id, e.seller_id, 1,
                          c.service_id, COALESCE(d.sku_id, 1), COALESCE(d.tags_id, 1), COALESCE(c.cost_centre_id, 0), c.kind, c.tax_class, c.disposition, '',
                          c.cost_currency, c.currency, 1, c.cost, c.converted_cost, c.amount, %1$s, %2$s, %1$s, %2$s
                        FROM charge c
                        JOIN charge e ON e.period_start = c.period_start AND e.dataset_id = c.dataset_id
                          AND e.cloud_account_id = c.cloud_account_id AND e.row_no = c.row_no AND e.level =
                            (SELECT MAX(l.level) FROM charge l WHERE l.period_start = c.period_start AND l.dataset_id = c.dataset_id
                               AND l.cloud_account_id = c.cloud_account_id AND l.row_no = c.row_no)
                        LEFT JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = c.delivery_id
                          AND d.cloud_account_id = c.cloud_account_id AND d.row_no = c.row_no
                        WHERE c.period_start = ? AND c.dataset_id = ? AND c.cloud_account_id = ?""".formatted(BOUGHT, SOLD), month, dataset, account);
    }
}
