package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.document.BillingCostCentre;
import io.nimbill.money.Money;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Sets the sums of charges against the lines of issued documents, per usage key: the one place that knows what of usage is
 * due, for screens and documents alike. What was absorbed is settled like what was billed. A key that lost all its charges to a
 * restatement is found by its lines.
 */
@ApplicationScoped
class KeyBalances {

    /** Conditions that choose edges {@code e}: the first for charges, the second, twice, for documents with lines {@code l}. */
    private static final String BALANCES = """
            SELECT k.seller_id, k.buyer_id, k.period_start, k.cloud_account_id, k.vendor_id, k.service_id, k.kind,
                   k.tax_class, k.currency, a.public_id AS account_id, a.external_id, a.name AS account,
                   COALESCE(pa.provider, v.name) AS vendor, s.code AS service_code, s.name AS service, p.period_end, p.state,
                   SUM(k.charged) AS whole, SUM(k.net) AS settled, SUM(k.exact) AS settled_exact%3$s
            FROM (SELECT e.seller_id, e.buyer_id, e.billing_account_id, e.period_start, e.cloud_account_id, e.vendor_id,
                         e.service_id, e.kind, e.tax_class, e.currency, e.cost_centre_id, e.amount AS charged, 0 AS net,
                         0 AS exact
                  FROM charge_total e WHERE e.disposition = 'SOLD' AND %1$s
                  UNION ALL
                  SELECT e.seller_id, e.buyer_id, e.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id,
                         l.service_id, l.kind, l.tax_class, l.currency, l.cost_centre_id, 0, l.net_amount, l.exact_amount
                  FROM invoice e JOIN invoice_line l ON l.invoice_id = e.id
                  WHERE l.key_period IS NOT NULL AND l.source_id = 0 AND %2$s
                  UNION ALL
                  SELECT e.seller_id, e.buyer_id, e.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id,
                         l.service_id, l.kind, l.tax_class, l.currency, l.cost_centre_id, 0, l.net_amount, l.exact_amount
                  FROM absorbed_difference e JOIN absorbed_difference l ON l.id = e.id
                  WHERE l.source_id = 0 AND %2$s) k
            JOIN cloud_account a ON a.id = k.cloud_account_id
            JOIN partner_account pa ON pa.id = a.partner_account_id
            JOIN vendor v ON v.id = k.vendor_id
            JOIN usage_service s ON s.id = k.service_id
            LEFT JOIN cost_centre cc ON cc.id = k.cost_centre_id
            LEFT JOIN vendor_period p ON p.partner_account_id = a.partner_account_id AND p.period_start = k.period_start
            WHERE 1 = 1""";

    private static final String PER_KEY = """
            GROUP BY k.seller_id, k.buyer_id, k.billing_account_id, k.period_start, k.cloud_account_id, k.vendor_id,
                     k.service_id, k.kind, k.tax_class, k.currency, a.public_id, a.external_id, a.name, pa.provider, v.name, s.code,
                     s.name, p.period_end, p.state""";

    private static final String SOMETHING_DUE = "HAVING SUM(k.charged) <> SUM(k.net)";
    private static final String IN_ORDER = "ORDER BY k.period_start DESC, a.name, a.external_id, s.name";
    private static final String CENTRE = ", k.cost_centre_id, cc.code AS centre_code, cc.name AS centre_name";
    private static final String PER_CENTRE = ", k.cost_centre_id, cc.code, cc.name";

    /** Edges {@code e} in a branch: bought at its top, or sold below its path. */
    static final String IN_BRANCH = "(e.buyer_id = ? OR e.seller_id IN (SELECT id FROM party WHERE path LIKE ?))";

    /** Lines of documents, and differences that were absorbed. */
    private static final int SETTLING_SOURCES = 2;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    /**
     * Keys of a billing account with something due, with the shares of the buyer's cost centres.
     *
     * @param periods first days of the periods to look at; a document of an earlier month has no line of theirs
     */
    List<KeyBalance> ofAccount(BillingAccount account, SortedSet<LocalDate> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        String in = " IN (" + String.join(", ", Collections.nCopies(periods.size(), "?")) + ")";
        String edge = "e.seller_id = ? AND e.buyer_id = ? AND e.billing_account_id = ? AND ";
        List<Object> values = new ArrayList<>(List.of(account.sellerId(), account.buyerId(), account.id()));
        values.addAll(periods);
        for (int source = 0; source < SETTLING_SOURCES; source++) {
            values.addAll(List.of(account.sellerId(), account.buyerId(), account.id(), periods.first()));
            values.addAll(periods);
        }
        Query query = Query.of(
                BALANCES.formatted(
                        edge + "e.period_start" + in, edge + "e.period_start >= ? AND l.key_period" + in, CENTRE),
                values.toArray());
        return due(KeyShares.folded(query.then(PER_KEY + PER_CENTRE)
                .then(IN_ORDER + ", cc.code IS NULL, cc.code")
                .list(dataSource, KeyBalances::share)));
    }

    /**
     * Keys with something due of what was sold in a branch or bought at its top.
     *
     * @param top database id of the party at the top
     * @param path its path
     * @param seller only what this party sold; null for all
     * @param buyer only what this party bought; null for all
     */
    List<KeyBalance> ofBranch(long top, String path, PublicId seller, PublicId buyer) {
        Query query = edges(IN_BRANCH, top, path + "%")
                .andIfChosen("k.seller_id = (SELECT id FROM party WHERE public_id = ?)", seller)
                .andIfChosen("k.buyer_id = (SELECT id FROM party WHERE public_id = ?)", buyer);
        return due(
                query.then(PER_KEY).then(SOMETHING_DUE).then(IN_ORDER).list(dataSource, row -> read(row, List.of())));
    }

    /** Keys with something due on any edge of a vendor's bill. */
    List<KeyBalance> ofVendorBill(long partnerAccountId, LocalDate periodStart) {
        String account = "cloud_account_id IN (SELECT id FROM cloud_account WHERE partner_account_id = ?) AND ";
        return due(Query.of(
                        BALANCES.formatted(
                                "e." + account + "e.period_start = ?",
                                "e.period_start >= ? AND l." + account + "l.key_period = ?",
                                ""),
                        partnerAccountId,
                        periodStart,
                        periodStart,
                        partnerAccountId,
                        periodStart,
                        periodStart,
                        partnerAccountId,
                        periodStart)
                .then(PER_KEY)
                .then(SOMETHING_DUE)
                .then(IN_ORDER)
                .list(dataSource, row -> read(row, List.of())));
    }

    private static Query edges(String condition, Object... values) {
        return Query.of(
                BALANCES.formatted(condition, condition, ""),
                Stream.of(values, values, values).flatMap(Stream::of).toArray());
    }

    private static List<KeyBalance> due(List<KeyBalance> balances) {
        return balances.stream().filter(balance -> !balance.due().isZero()).toList();
    }

    /** The current row as a key with one share. */
    private static KeyBalance share(ResultSet row) throws SQLException {
        long centre = row.getLong("cost_centre_id");
        Currency currency = Currency.getInstance(row.getString("currency"));
        CostShare share = new CostShare(
                centre == 0
                        ? null
                        : new BillingCostCentre(centre, row.getString("centre_code"), row.getString("centre_name")),
                row.getBigDecimal("whole"),
                row.getBigDecimal("settled_exact"),
                Money.of(row.getBigDecimal("settled").stripTrailingZeros(), currency));
        return read(row, List.of(share));
    }

    private static KeyBalance read(ResultSet row, List<CostShare> shares) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new KeyBalance(
                row.getLong("seller_id"),
                row.getLong("buyer_id"),
                LineKeys.usage(row),
                currency,
                new PublicId(row.getString("account_id")).prefixed("cla"),
                row.getString("external_id"),
                row.getString("account"),
                row.getString("vendor"),
                row.getString("service_code"),
                row.getString("service"),
                Sql.day(row, "period_end"),
                "CLOSED".equals(row.getString("state")),
                row.getBigDecimal("whole"),
                row.getBigDecimal("settled_exact"),
                Money.of(row.getBigDecimal("settled").stripTrailingZeros(), currency),
                shares,
                null);
    }
}
