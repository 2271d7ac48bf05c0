package io.nimbill.reconciliation;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads what a vendor's bill says and what became of it. */
@ApplicationScoped
class ProofSums {

    private static final String BILLED =
            " FROM dataset d JOIN current_delivery c ON c.dataset_id = d.id" + " AND c.period_start = ? ";

    private static final String OF_ACCOUNT = " WHERE d.partner_account_id = ? AND d.role = 'BILLING'";

    private static final String PARTS =
            "SELECT w.text AS invoice, s.currency, s.files, s.joined, s.difference, s.row_count, s.sources"
                    + " FROM (SELECT r.vendor_invoice_id, r.currency,"
                    + " SUM(CASE WHEN d.format = 'INVOICE_DIFFERENCE' THEN 0 ELSE r.billed_cost END) AS files,"
                    + " SUM(CASE WHEN r.joined THEN r.billed_cost ELSE 0 END) AS joined,"
                    + " SUM(CASE WHEN d.format = 'INVOICE_DIFFERENCE' THEN r.billed_cost ELSE 0 END) AS difference,"
                    + " SUM(CASE WHEN r.joined THEN 0 ELSE 1 END) AS row_count,"
                    + " GROUP_CONCAT(DISTINCT CASE WHEN d.format = 'INVOICE_DIFFERENCE' OR r.joined THEN NULL ELSE d.name END"
                    + " ORDER BY d.name SEPARATOR ', ') AS sources" + BILLED
                    + "JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
                    + OF_ACCOUNT
                    + " GROUP BY r.vendor_invoice_id, r.currency) s JOIN usage_word w ON w.id = s.vendor_invoice_id"
                    + " ORDER BY w.text, s.currency";

    private static final String CONTROL = "SELECT t.currency, SUM(t.total) AS total" + BILLED
            + "JOIN control_total t ON t.delivery_id = c.delivery_id AND t.group_kind = 'WHOLE'"
            + " AND t.measure = 'BilledCost'" + OF_ACCOUNT + " GROUP BY t.currency";

    private static final String LINES = "SELECT w.text AS invoice, s.level, CONCAT('pty_', p.public_id) AS seller_id,"
            + " p.legal_name, s.disposition, s.reason, s.sold_on, s.cost_currency, s.currency, s.row_count, s.cost, s.amount"
            + " FROM (SELECT t.vendor_invoice_id, t.level, t.seller_id, t.disposition, t.reason, t.sold_on, t.cost_currency,"
            + " t.currency, SUM(t.row_count) AS row_count, SUM(t.cost) AS cost, SUM(t.amount) AS amount"
            + " FROM dataset d JOIN disposition_total t ON t.dataset_id = d.id AND t.period_start = ?" + OF_ACCOUNT
            + " GROUP BY t.vendor_invoice_id, t.level, t.seller_id, t.disposition, t.reason, t.sold_on, t.cost_currency, t.currency) s"
            + " JOIN usage_word w ON w.id = s.vendor_invoice_id JOIN party p ON p.id = s.seller_id"
            + " ORDER BY w.text, s.level, s.cost_currency, p.legal_name, s.disposition DESC, s.reason";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    /** The proof as things stand. */
    BillProof proof(long partnerAccountId, String accountName, LocalDate periodStart) {
        Sql sql = Sql.on(source);
        Map<String, BigDecimal> control = new TreeMap<>();
        sql.list(
                row -> control.put(row.getString("currency"), row.getBigDecimal("total")),
                CONTROL,
                periodStart,
                partnerAccountId);
        List<BillPart> parts = sql.list(ProofSums::part, PARTS, periodStart, partnerAccountId);
        List<ProofLine> lines = sql.list(ProofSums::line, LINES, periodStart, partnerAccountId);
        return BillProof.of(accountName, periodStart, parts, control, lines);
    }

    private static BillPart part(ResultSet row) throws SQLException {
        return new BillPart(
                row.getString("invoice"),
                row.getString("currency"),
                row.getBigDecimal("files"),
                row.getBigDecimal("joined"),
                row.getBigDecimal("difference"),
                row.getLong("row_count"),
                Objects.requireNonNullElse(row.getString("sources"), ""));
    }

    private static ProofLine line(ResultSet row) throws SQLException {
        return new ProofLine(
                row.getString("invoice"),
                row.getInt("level"),
                row.getString("seller_id"),
                row.getString("legal_name"),
                row.getString("disposition"),
                row.getString("reason"),
                row.getBoolean("sold_on"),
                row.getString("cost_currency"),
                row.getString("currency"),
                row.getLong("row_count"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("amount"));
    }
}
