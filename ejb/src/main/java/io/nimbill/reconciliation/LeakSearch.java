package io.nimbill.reconciliation;

import io.nimbill.money.Rounding;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for leaks in one consistent snapshot. */
final class LeakSearch {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Kinds that are sold for a price; what gives money back may be anything. */
    private static final String PRICED =
            "t.kind IN ('USAGE', 'COMMITTED_USAGE', 'COMMITMENT_FEE', 'PURCHASE', 'SUPPORT', 'MARKETPLACE')";

    private static final String PARKED = "SELECT t.reason AS kind, t.seller_id, 'CLOUD_ACCOUNT' AS subject_type,"
            + " CONCAT('cla_', a.public_id) AS subject_id,"
            + " COALESCE(NULLIF(a.name, ''), NULLIF(a.external_id, ''), '(payer)') AS subject_name,"
            + " CASE WHEN t.reason = 'NO_PRICE' THEN s.name ELSE '' END AS detail, t.period_start, NULL AS ended_on,"
            + " t.cost_currency AS currency, SUM(t.cost) AS amount, SUM(t.row_count) AS row_count"
            + " FROM charge_total t JOIN cloud_account a ON a.id = t.cloud_account_id"
            + " JOIN usage_service s ON s.id = t.service_id WHERE t.disposition = 'PARKED'"
            + " AND t.reason IN ('UNASSIGNED', 'NO_PRICE') AND t.period_start >= ?"
            + " GROUP BY t.reason, t.seller_id, a.public_id, a.name, a.external_id,"
            + " CASE WHEN t.reason = 'NO_PRICE' THEN s.name ELSE '' END, t.period_start, t.cost_currency"
            + " HAVING SUM(t.cost) > 0";

    private static final String BELOW =
            "SELECT CASE WHEN SUM(t.amount) = 0 THEN 'ZERO_PRICE' ELSE 'BELOW_BUY' END AS kind, t.seller_id,"
                    + " 'BUYER' AS subject_type, CONCAT('pty_', b.public_id) AS subject_id, b.legal_name AS subject_name,"
                    + " s.name AS detail, t.period_start, NULL AS ended_on, t.currency,"
                    + " SUM(t.converted_cost) - SUM(t.amount) AS amount, SUM(t.row_count) AS row_count"
                    + " FROM charge_total t JOIN party b ON b.id = t.buyer_id JOIN usage_service s ON s.id = t.service_id"
                    + " WHERE t.disposition = 'SOLD' AND " + PRICED + " AND t.period_start >= ?"
                    + " GROUP BY t.seller_id, b.public_id, b.legal_name, s.name, t.period_start, t.currency"
                    + " HAVING SUM(t.amount) < SUM(t.converted_cost) AND SUM(t.converted_cost) > 0";

    /** Of the version that prices today; those that ended in the last three months. */
    private static final String EXPIRED =
            "SELECT 'EXPIRED_PROMOTION' AS kind, k.seller_id, 'PRICE_BOOK' AS subject_type,"
                    + " CONCAT('pbk_', k.public_id) AS subject_id, k.name AS subject_name, %s AS detail, NULL AS period_start,"
                    + " e.valid_to AS ended_on, NULL AS currency, NULL AS amount, 0 AS row_count FROM %s e"
                    + " JOIN price_book_version v ON v.id = e.price_book_version_id AND v.state = 'ACTIVE' AND v.valid_from <= ?"
                    + " JOIN price_book k ON k.id = v.price_book_id AND k.closed_on IS NULL"
                    + " WHERE e.valid_to <= ? AND e.valid_to > ? AND NOT EXISTS (SELECT 1 FROM price_book_version n"
                    + " WHERE n.price_book_id = v.price_book_id AND n.state = 'ACTIVE' AND n.valid_from <= ?"
                    + " AND (n.recorded_at > v.recorded_at OR (n.recorded_at = v.recorded_at AND n.number > v.number)))";

    private static final String ROWS =
            " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
                    + " JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
                    + " AND r.credit_percent IS NOT NULL WHERE c.period_start >= ?";

    /** Days without credit after the first with it, of the same account, meter and resource. */
    private static final String LOST = "SELECT 'LOST_CREDIT' AS kind, p.seller_id, 'CLOUD_ACCOUNT' AS subject_type,"
            + " CONCAT('cla_', a.public_id) AS subject_id,"
            + " COALESCE(NULLIF(a.name, ''), NULLIF(a.external_id, ''), '(payer)') AS subject_name,"
            + " CONCAT(s.name, ', ', COALESCE(k.description, k.code)) AS detail, f.period_start, NULL AS ended_on,"
            + " f.currency, SUM(f.cost) AS amount, SUM(f.row_count) AS row_count, g.percent"
            + " FROM (SELECT r.cloud_account_id, r.sku_id, r.resource_id, MIN(r.usage_day) AS first_day,"
            + " MAX(r.credit_percent) AS percent" + ROWS + " AND r.credit_percent > 0"
            + " GROUP BY r.cloud_account_id, r.sku_id, r.resource_id) g"
            + " JOIN (SELECT r.cloud_account_id, r.service_id, r.sku_id, r.resource_id, r.period_start, r.usage_day,"
            + " r.currency, SUM(r.billed_cost) AS cost, COUNT(*) AS row_count" + ROWS
            + " AND r.credit_percent = 0 AND r.kind = 'USAGE' AND r.billed_cost > 0"
            + " GROUP BY r.cloud_account_id, r.service_id, r.sku_id, r.resource_id, r.period_start, r.usage_day,"
            + " r.currency) f ON f.cloud_account_id = g.cloud_account_id AND f.sku_id = g.sku_id"
            + " AND f.resource_id = g.resource_id AND f.usage_day > g.first_day"
            + " JOIN cloud_account a ON a.id = f.cloud_account_id JOIN partner_account p ON p.id = a.partner_account_id"
            + " JOIN usage_service s ON s.id = f.service_id JOIN usage_sku k ON k.id = f.sku_id"
            + " GROUP BY p.seller_id, a.public_id, a.name, a.external_id, s.name, k.description, k.code, f.period_start,"
            + " f.currency, g.percent";

    private final Sql sql;
    private final LocalDate from;
    private final LocalDate today;

    /** @param from first day of the first month that is looked at */
    LeakSearch(Connection snapshot, LocalDate from, LocalDate today) {
        this.sql = Sql.on(snapshot);
        this.from = from;
        this.today = today;
    }

    List<FoundLeak> all() {
        List<FoundLeak> found = new ArrayList<>(sql.list(LeakSearch::leak, PARKED, from));
        found.addAll(sql.list(LeakSearch::leak, BELOW, from));
        found.addAll(expired(
                "price_rule", "COALESCE(e.name, CONCAT_WS(' · ', e.service_code, e.sku, e.region, e.kind, e.model))"));
        found.addAll(expired("price_discount", "e.name"));
        found.addAll(sql.list(row -> lost(leak(row), row.getBigDecimal("percent")), LOST, from, from));
        found.addAll(new SeatSearch(sql).all(from));
        return found;
    }

    private List<FoundLeak> expired(String table, String words) {
        return sql.list(LeakSearch::leak, EXPIRED.formatted(words, table), today, today, today.minusMonths(3), today);
    }

    /** Without the credit the vendor bills its list price: what is lost is the credit on it. */
    static FoundLeak lost(FoundLeak leak, BigDecimal percent) {
        return new FoundLeak(
                leak.kind(),
                leak.sellerId(),
                leak.subjectType(),
                leak.subjectId(),
                leak.subjectName(),
                leak.detail(),
                leak.period(),
                leak.endedOn(),
                leak.currency(),
                Rounding.toCharge(leak.amount().multiply(percent).divide(HUNDRED)),
                leak.rows());
    }

    private static FoundLeak leak(ResultSet row) throws SQLException {
        return new FoundLeak(
                LeakKind.valueOf(row.getString("kind")),
                row.getLong("seller_id"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("subject_name"),
                row.getString("detail"),
                Sql.day(row, "period_start"),
                Sql.day(row, "ended_on"),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getLong("row_count"));
    }
}
