package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.money.Money;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;

/**
 * Sets fees and subscriptions against the lines of issued documents, as {@link KeyBalances} does with usage. They are billed
 * from the day on that they say; a fee also waits for the vendors' bills of its month on which it may depend.
 */
@ApplicationScoped
class OwnBalances {

    /** Conditions that choose edges {@code e}: the first for charges, the second, twice, for documents with lines {@code l}. */
    private static final String BALANCES = """
            SELECT k.seller_id, k.buyer_id, k.period_start, k.kind, k.tax_class, k.currency, k.source_id, k.charge_id,
                   k.service_start, k.service_end, MAX(k.billable_from) AS billable_from,
                   COALESCE(MAX(k.text), MAX(k.description)) AS text, COALESCE(MAX(k.quantity), 1) AS quantity,
                   COALESCE(MAX(k.unit_code), 'C62') AS unit_code, SUM(k.charged) AS whole, SUM(k.net) AS settled,
                   SUM(k.exact) AS settled_exact
            FROM (SELECT e.seller_id, e.buyer_id, e.billing_account_id, e.period_start, e.kind, e.tax_class, e.currency,
                         e.source_id, e.charge_id, e.service_start, e.service_end, e.billable_from, e.text,
                         NULL AS description, e.quantity, e.unit_code, e.amount AS charged, 0 AS net, 0 AS exact
                  FROM own_charge e WHERE %1$s
                  UNION ALL
                  SELECT e.seller_id, e.buyer_id, e.billing_account_id, l.key_period, l.kind, l.tax_class, l.currency,
                         l.source_id, l.charge_id, l.service_start, l.service_end, NULL, NULL, l.description, NULL, NULL, 0,
                         l.net_amount, l.exact_amount
                  FROM invoice e JOIN invoice_line l ON l.invoice_id = e.id WHERE l.source_id <> 0 AND %2$s
                  UNION ALL
                  SELECT e.seller_id, e.buyer_id, e.billing_account_id, l.key_period, l.kind, l.tax_class, l.currency,
                         l.source_id, l.charge_id, l.service_start, l.service_end, NULL, NULL, NULL, NULL, NULL, 0,
                         l.net_amount, l.exact_amount
                  FROM absorbed_difference e JOIN absorbed_difference l ON l.id = e.id
                  WHERE l.source_id <> 0 AND %2$s) k
            WHERE 1 = 1""";

    private static final String PER_KEY = """
            GROUP BY k.seller_id, k.buyer_id, k.billing_account_id, k.period_start, k.kind, k.tax_class, k.currency,
                     k.source_id, k.charge_id, k.service_start, k.service_end
            HAVING SUM(k.charged) <> SUM(k.net)
            ORDER BY k.period_start DESC, text, k.source_id, k.charge_id, k.service_start""";

    /** Months with usage of an edge on vendor bills that are not closed. */
    private static final String OPEN_MONTHS = """
            SELECT DISTINCT t.period_start
            FROM charge_total t
            JOIN cloud_account a ON a.id = t.cloud_account_id
            LEFT JOIN vendor_period p ON p.partner_account_id = a.partner_account_id AND p.period_start = t.period_start
            WHERE t.disposition = 'SOLD' AND t.billing_account_id = ? AND t.seller_id = ? AND t.period_start IN (%s)
              AND COALESCE(p.state, 'OPEN') <> 'CLOSED'""";

    private static final String FEE = "FEE";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Keys of a billing account with something due, as {@link KeyBalances#ofAccount}. */
    List<KeyBalance> ofAccount(BillingAccount account, SortedSet<LocalDate> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        String in = " IN (" + places(periods.size()) + ")";
        String edge = "e.seller_id = ? AND e.buyer_id = ? AND e.billing_account_id = ? AND ";
        List<Object> edgeAndPeriods = new ArrayList<>(List.of(account.sellerId(), account.buyerId(), account.id()));
        edgeAndPeriods.addAll(periods);
        List<Object> values = new ArrayList<>(edgeAndPeriods);
        values.addAll(edgeAndPeriods);
        values.addAll(edgeAndPeriods);
        Set<LocalDate> open = openMonths(account, periods);
        return due(
                Query.of(BALANCES.formatted(edge + "e.period_start" + in, edge + "l.key_period" + in), values.toArray())
                        .then(PER_KEY)
                        .list(dataSource, row -> read(row, open)));
    }

    /** Keys with something due in a branch, as {@link KeyBalances#ofBranch}. */
    List<KeyBalance> ofBranch(long top, String path, PublicId seller, PublicId buyer) {
        String below = path + "%";
        return due(Query.of(
                        BALANCES.formatted(KeyBalances.IN_BRANCH, KeyBalances.IN_BRANCH),
                        top,
                        below,
                        top,
                        below,
                        top,
                        below)
                .andIfChosen("k.seller_id = (SELECT id FROM party WHERE public_id = ?)", seller)
                .andIfChosen("k.buyer_id = (SELECT id FROM party WHERE public_id = ?)", buyer)
                .then(PER_KEY)
                .list(dataSource, row -> read(row, Set.of())));
    }

    private Set<LocalDate> openMonths(BillingAccount account, SortedSet<LocalDate> periods) {
        List<Object> values = new ArrayList<>(List.of(account.id(), account.sellerId()));
        values.addAll(periods);
        return new HashSet<>(Sql.on(dataSource)
                .list(
                        row -> Sql.day(row, "period_start"),
                        OPEN_MONTHS.formatted(places(periods.size())),
                        values.toArray()));
    }

    private static List<KeyBalance> due(List<KeyBalance> balances) {
        return balances.stream().filter(balance -> !balance.due().isZero()).toList();
    }

    private KeyBalance read(ResultSet row, Set<LocalDate> openMonths) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        KeyBalance.Own own = new KeyBalance.Own(
                plain(row.getBigDecimal("quantity")), row.getString("unit_code"), Sql.day(row, "billable_from"));
        return new KeyBalance(
                row.getLong("seller_id"),
                row.getLong("buyer_id"),
                LineKeys.own(row),
                currency,
                null,
                null,
                null,
                null,
                null,
                row.getString("text"),
                null,
                isBillable(row, own, openMonths),
                row.getBigDecimal("whole"),
                row.getBigDecimal("settled_exact"),
                Money.of(row.getBigDecimal("settled").stripTrailingZeros(), currency),
                List.of(),
                own);
    }

    private boolean isBillable(ResultSet row, KeyBalance.Own own, Set<LocalDate> openMonths) throws SQLException {
        boolean begun = own.billableFrom() == null || !own.billableFrom().isAfter(LocalDate.now(clock));
        boolean waits = FEE.equals(row.getString("kind")) && openMonths.contains(Sql.day(row, "period_start"));
        return begun && !waits;
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
