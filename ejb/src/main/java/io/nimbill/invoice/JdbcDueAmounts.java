package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.invoice.document.UsageKey;
import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Due amounts from the sums of charges and the lines of issued documents, in the caller's transaction. A key that lost
 * all its charges to a restatement is found by its lines.
 */
@ApplicationScoped
class JdbcDueAmounts implements DueAmounts {

    private static final String WORDS = """
            v.name AS vendor, a.name AS account, a.external_id, s.name AS service, p.period_end, p.state""";

    private static final String OF_WORDS = """
            JOIN cloud_account a ON a.id = k.cloud_account_id
            JOIN vendor v ON v.id = k.vendor_id
            JOIN usage_service s ON s.id = k.service_id
            LEFT JOIN vendor_period p ON p.partner_account_id = a.partner_account_id AND p.period_start = k.period_start""";

    private static final String CHARGED = "SELECT k.*, " + WORDS + """
             FROM (SELECT period_start, cloud_account_id, vendor_id, service_id, kind, tax_class, currency,
                          SUM(amount) AS whole
                   FROM charge_total
                   WHERE seller_id = ? AND buyer_id = ? AND billing_account_id = ? AND disposition = 'SOLD'
                     AND period_start <= ?
                   GROUP BY period_start, cloud_account_id, vendor_id, service_id, kind, tax_class, currency) k
            """ + OF_WORDS;

    private static final String SETTLED =
            "SELECT k.*, " + WORDS + """
             FROM (SELECT l.key_period AS period_start, l.cloud_account_id, l.vendor_id, l.service_id, l.kind,
                          l.tax_class, l.currency, l.net_amount, l.exact_amount, l.line_no, i.invoice_number,
                          i.issue_date, i.sequence_no
                   FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
                   WHERE i.seller_id = ? AND i.buyer_id = ? AND i.billing_account_id = ? AND l.key_period <= ?) k
            """ + OF_WORDS + " ORDER BY k.issue_date, k.sequence_no, k.line_no";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    private static final Comparator<DueAmount> DOCUMENT_ORDER = Comparator.comparing(
                    (DueAmount due) -> due.words().vendor())
            .thenComparing(due -> due.words().account())
            .thenComparing(due -> due.words().service())
            .thenComparing(due -> due.key().kind())
            .thenComparing(due -> due.key().period())
            .thenComparing(due -> due.key().cloudAccountId())
            .thenComparing(due -> due.key().serviceId())
            .thenComparing(due -> due.key().taxClass());

    private record KeyAndCurrency(UsageKey key, Currency currency) {}

    /** Sums of one key while they are collected. */
    private static final class Sums {
        private final DueAmount.Words words;
        private final LocalDate periodEnd;
        private final boolean closed;
        private BigDecimal whole = BigDecimal.ZERO;
        private BigDecimal settledExact = BigDecimal.ZERO;
        private BigDecimal settled = BigDecimal.ZERO;
        private final List<PrecedingInvoice> settledBy = new ArrayList<>();

        private Sums(ResultSet row) throws SQLException {
            words = new DueAmount.Words(row.getString("vendor"), account(row), row.getString("service"));
            periodEnd = Sql.day(row, "period_end");
            closed = "CLOSED".equals(row.getString("state"));
        }
    }

    @Override
    public List<DueAmount> of(BillingAccount account, LocalDate latestPeriod) {
        Map<KeyAndCurrency, Sums> keys = new LinkedHashMap<>();
        Sql sql = Sql.on(dataSource);
        Object[] arguments = {account.sellerId(), account.buyerId(), account.id(), latestPeriod};
        sql.list(row -> addCharged(sumsOf(keys, row), row), CHARGED, arguments);
        sql.list(row -> addSettled(sumsOf(keys, row), row), SETTLED, arguments);
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().closed)
                .map(entry -> due(entry.getKey(), entry.getValue()))
                .filter(due -> !due.due().isZero())
                .sorted(DOCUMENT_ORDER)
                .toList();
    }

    @Override
    public List<BillingTarget> targets(LocalDate latestPeriod) {
        return Sql.on(dataSource)
                .list(
                        row -> new BillingTarget(
                                row.getLong("id"),
                                row.getLong("seller_id"),
                                row.getString("seller") + " → " + row.getString("buyer")),
                        """
                SELECT ba.id, ba.seller_id, s.legal_name AS seller, b.legal_name AS buyer
                FROM billing_account ba JOIN party s ON s.id = ba.seller_id JOIN party b ON b.id = ba.buyer_id
                WHERE ba.id IN (
                    SELECT billing_account_id FROM charge_total WHERE disposition = 'SOLD' AND period_start <= ?
                    UNION SELECT i.billing_account_id FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
                    WHERE l.key_period <= ?)
                ORDER BY ba.id""",
                        latestPeriod,
                        latestPeriod);
    }

    @Override
    public List<VendorBill> bills(LocalDate period) {
        return Sql.on(dataSource)
                .list(
                        row -> new VendorBill(
                                "pac_" + row.getString("public_id") + " " + period,
                                row.getString("vendor") + ", " + row.getString("name"),
                                period,
                                row.getString("state")),
                        """
                SELECT DISTINCT pa.public_id, v.name AS vendor, pa.name, COALESCE(p.state, 'OPEN') AS state
                FROM charge_total t
                JOIN cloud_account a ON a.id = t.cloud_account_id
                JOIN partner_account pa ON pa.id = a.partner_account_id
                JOIN vendor v ON v.id = pa.vendor_id
                LEFT JOIN vendor_period p ON p.partner_account_id = pa.id AND p.period_start = t.period_start
                WHERE t.disposition = 'SOLD' AND t.period_start = ?
                ORDER BY 2, 3""",
                        period);
    }

    private static Sums sumsOf(Map<KeyAndCurrency, Sums> keys, ResultSet row) throws SQLException {
        UsageKey key = new UsageKey(
                Sql.day(row, "period_start"),
                row.getLong("cloud_account_id"),
                row.getLong("vendor_id"),
                row.getLong("service_id"),
                row.getString("kind"),
                row.getString("tax_class"));
        KeyAndCurrency whole = new KeyAndCurrency(key, Currency.getInstance(row.getString("currency")));
        Sums sums = keys.get(whole);
        if (sums == null) {
            sums = new Sums(row);
            keys.put(whole, sums);
        }
        return sums;
    }

    private static Sums addCharged(Sums sums, ResultSet row) throws SQLException {
        sums.whole = sums.whole.add(row.getBigDecimal("whole"));
        return sums;
    }

    private static Sums addSettled(Sums sums, ResultSet row) throws SQLException {
        sums.settled = sums.settled.add(row.getBigDecimal("net_amount"));
        sums.settledExact = sums.settledExact.add(row.getBigDecimal("exact_amount"));
        sums.settledBy.add(new PrecedingInvoice(row.getString("invoice_number"), Sql.day(row, "issue_date")));
        return sums;
    }

    private static DueAmount due(KeyAndCurrency key, Sums sums) {
        return new DueAmount(
                key.key(),
                new BillingPeriod(key.key().period(), sums.periodEnd),
                sums.words,
                key.currency(),
                sums.whole,
                sums.settledExact,
                Money.of(sums.settled.stripTrailingZeros(), key.currency()),
                List.copyOf(sums.settledBy));
    }

    private static String account(ResultSet row) throws SQLException {
        String name = row.getString("account");
        String id = row.getString("external_id");
        return name == null || name.isBlank() || name.equals(id) ? id : name + " (" + id + ")";
    }
}
