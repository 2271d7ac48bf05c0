package io.nimbill.reconciliation;

import io.nimbill.work.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Counts seats in one consistent snapshot: those that Microsoft's invoices bill, and those that clients hold by subscription.
 * Products are the same where the code in the catalogue is the vendor's product and SKU, with a dash between. Only SKUs that
 * some catalogue has are counted: what is sold by price book alone is ordered nowhere.
 *
 * <p>An invoice takes seats back as a line below zero and bills the new number anew, each to the end of the term: on a day
 * there are as many as the lines that reach over it come to.
 */
final class SeatSearch {

    private static final String SEATS = "v.format IN ('PARTNER_CENTER_NEW_COMMERCE', 'PARTNER_CENTER_LICENCE')";

    private static final String CODE = "LOWER(REPLACE(REPLACE(k.code, '/', '-'), ':', '-'))";

    /** The newest month of which the invoices of every account that bills seats of late are there. */
    private static final String MONTH = "SELECT MIN(n.newest) AS newest FROM (SELECT d.partner_account_id,"
            + " MAX(c.period_start) AS newest FROM current_delivery c JOIN delivery v ON v.id = c.delivery_id AND "
            + SEATS
            + " JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING' AND d.closed_on IS NULL"
            + " WHERE c.period_start >= ? GROUP BY d.partner_account_id) n"
            + " HAVING newest IS NOT NULL";

    private static final String BILLED = "SELECT p.seller_id, CONCAT('pty_', h.public_id) AS client_id, h.legal_name, "
            + CODE + " AS code, MAX(COALESCE(k.description, k.code)) AS product, r.currency,"
            + " SUM(CASE WHEN r.billed_cost < 0 THEN -ABS(r.pricing_quantity) ELSE r.pricing_quantity END) AS seats,"
            + " SUM(r.billed_cost) AS cost, COUNT(*) AS row_count"
            + " FROM current_delivery c JOIN delivery v ON v.id = c.delivery_id AND " + SEATS
            + " JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id AND r.joined = FALSE"
            + " AND r.kind IN ('PURCHASE', 'REFUND') AND r.usage_day <= ? AND r.charge_period_end > ?"
            + " AND r.pricing_quantity IS NOT NULL JOIN usage_sku k ON k.id = r.sku_id"
            + " JOIN cloud_account a ON a.id = r.cloud_account_id JOIN partner_account p ON p.id = a.partner_account_id"
            + " LEFT JOIN cloud_account_assignment g ON g.cloud_account_id = a.id AND g.valid_from <= ?"
            + " AND (g.valid_to IS NULL OR g.valid_to > ?)"
            + " LEFT JOIN cloud_account t ON t.partner_account_id = a.partner_account_id AND t.kind = 'TENANT'"
            + " AND t.external_id = a.tenant_external_id"
            + " LEFT JOIN cloud_account_assignment u ON u.cloud_account_id = t.id AND u.valid_from <= ?"
            + " AND (u.valid_to IS NULL OR u.valid_to > ?)"
            + " JOIN party h ON h.id = COALESCE(g.client_id, u.client_id)"
            + " WHERE c.period_start <= ? AND EXISTS (SELECT 1 FROM product x WHERE LOWER(x.code) = " + CODE + ")"
            + " GROUP BY p.seller_id, h.public_id, h.legal_name, " + CODE + ", r.currency HAVING SUM(CASE WHEN"
            + " r.billed_cost < 0 THEN -ABS(r.pricing_quantity) ELSE r.pricing_quantity END) > 0"
            + " ORDER BY h.public_id, 4, p.seller_id, r.currency";

    /** The quantity said last for the day; suspended seats are held, and billed by the vendor, all the same. */
    private static final String ORDERED = "SELECT x.seller_id, CONCAT('pty_', h.public_id) AS client_id, h.legal_name,"
            + " LOWER(x.code) AS code, MAX(x.name) AS product, NULL AS currency, SUM(i.quantity * (SELECT e.quantity"
            + " FROM subscription_event e WHERE e.subscription_id = s.id AND e.quantity IS NOT NULL AND e.effective_on <= ?"
            + " ORDER BY e.effective_on DESC, e.id DESC LIMIT 1)) AS seats, NULL AS cost, COUNT(*) AS row_count"
            + " FROM subscription s JOIN offer_item i ON i.offer_id = s.offer_id JOIN product x ON x.id = i.product_id"
            + " JOIN party h ON h.id = s.client_id"
            + " WHERE EXISTS (SELECT 1 FROM subscription_event b WHERE b.subscription_id = s.id AND b.kind = 'STARTED'"
            + " AND b.effective_on <= ?) AND NOT EXISTS (SELECT 1 FROM subscription_event b"
            + " WHERE b.subscription_id = s.id AND b.kind = 'ENDED' AND b.effective_on <= ?)"
            + " AND EXISTS (SELECT 1 FROM usage_sku k JOIN vendor w ON w.id = k.vendor_id AND w.code = 'microsoft'"
            + " WHERE " + CODE + " = LOWER(x.code))"
            + " GROUP BY x.seller_id, h.public_id, h.legal_name, LOWER(x.code) ORDER BY h.public_id, 4, x.seller_id";

    private final Sql sql;

    SeatSearch(Sql sql) {
        this.sql = sql;
    }

    /** @param from first day of the first month that is looked at */
    List<FoundLeak> all(LocalDate from) {
        Optional<LocalDate> month = sql.one(row -> Sql.day(row, "newest"), MONTH, from);
        return month.map(newest -> newest.plusMonths(1).minusDays(1))
                .map(day -> SeatDifferences.of(
                        sql.list(SeatSearch::count, BILLED, day, day, day, day, day, day, day),
                        sql.list(SeatSearch::count, ORDERED, day, day, day),
                        day))
                .orElse(List.of());
    }

    private static SeatCount count(ResultSet row) throws SQLException {
        return new SeatCount(
                row.getLong("seller_id"),
                row.getString("client_id"),
                row.getString("legal_name"),
                row.getString("code"),
                row.getString("product"),
                row.getBigDecimal("seats"),
                row.getBigDecimal("cost"),
                row.getString("currency"),
                row.getLong("row_count"));
    }
}
