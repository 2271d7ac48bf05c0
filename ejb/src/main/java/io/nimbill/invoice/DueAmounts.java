package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What is due on billing accounts, read in the caller's transaction. */
@ApplicationScoped
class DueAmounts {

    private static final String LINES = """
            SELECT %s, l.currency, l.tax_category, l.tax_percent, i.invoice_number, i.issue_date
            FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
            WHERE i.seller_id = ? AND i.buyer_id = ? AND i.billing_account_id = ? AND i.period_start >= ?
              AND l.key_period IN (%s)
            ORDER BY i.issue_date, i.sequence_no, l.line_no""";

    /** What of some periods volume tiers have priced on an edge. */
    private static final String BY_VOLUME = """
            SELECT DISTINCT c.period_start, c.cloud_account_id, c.service_id, c.kind
            FROM tier_share t JOIN price_rule p ON p.id = t.price_rule_id AND p.model = 'VOLUME'
            JOIN charge c ON c.period_start = t.period_start AND c.dataset_id = t.dataset_id
              AND c.cloud_account_id = t.cloud_account_id AND c.price_rule_id = t.price_rule_id AND c.seller_id = t.seller_id
            WHERE t.seller_id = ? AND t.buyer_id = ? AND t.period_start IN (%s)""";

    private static final String TARGETS = """
            SELECT ba.id, ba.seller_id, s.legal_name AS seller, b.legal_name AS buyer
            FROM billing_account ba JOIN party s ON s.id = ba.seller_id JOIN party b ON b.id = ba.buyer_id
            """;

    private static final Comparator<LineKey.Own> OWN_ORDER = Comparator.comparing(
                    (LineKey.Own own) -> own.service().start())
            .thenComparing(own -> own.service().end())
            .thenComparing(LineKey.Own::sourceId)
            .thenComparing(LineKey.Own::chargeId);

    /** Usage first, then what is the seller's own. */
    private static final Comparator<DueAmount> DOCUMENT_ORDER = Comparator.comparing(
                    (DueAmount due) -> due.key().isOwn())
            .thenComparing(due -> due.words().vendor())
            .thenComparing(due -> due.words().account())
            .thenComparing(due -> due.words().service())
            .thenComparing(due -> due.key().kind())
            .thenComparing(due -> due.key().period())
            .thenComparing(due -> due.key().cloudAccountId())
            .thenComparing(due -> due.key().serviceId())
            .thenComparing(due -> due.key().taxClass())
            .thenComparing(due -> due.key().own(), Comparator.nullsFirst(OWN_ORDER));

    private record Used(LocalDate period, long cloudAccountId, long serviceId, String kind) {

        static Used of(LineKey key) {
            return new Used(key.period(), key.cloudAccountId(), key.serviceId(), key.kind());
        }
    }

    private record KeyAndCurrency(LineKey key, Currency currency) {}

    /** A line of an earlier document: which, and how it was taxed. */
    private record Settling(PrecedingInvoice document, DueAmount.TaxRate tax) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private KeyBalances balances;

    @Inject
    private OwnBalances ownBalances;

    @Inject
    private DuePeriods duePeriods;

    /**
     * All keys of a billing account with something due, of closed periods, in document order. Looks at the periods that are
     * marked, and takes the marks of those away that are even; call it under the billing account's lock.
     *
     * @param latestPeriod first day of the last period to look at
     */
    List<DueAmount> of(BillingAccount account, LocalDate latestPeriod) {
        DuePeriods.Marks marks = duePeriods.of(account.id(), latestPeriod);
        List<KeyBalance> due = Stream.concat(
                        balances.ofAccount(account, marks.periods()).stream(),
                        ownBalances.ofAccount(account, marks.periods()).stream())
                .toList();
        duePeriods.looked(
                marks, due.stream().map(balance -> balance.key().period()).collect(Collectors.toSet()));
        Map<KeyAndCurrency, List<Settling>> settledBy = settledBy(account, due);
        Set<Used> byVolume = byVolume(account, due);
        return due.stream()
                .filter(KeyBalance::closed)
                .map(balance -> due(
                        balance,
                        settledBy.getOrDefault(new KeyAndCurrency(balance.key(), balance.currency()), List.of()),
                        byVolume.contains(Used.of(balance.key()))))
                .sorted(DOCUMENT_ORDER)
                .toList();
    }

    /** Billing accounts on which something may be due up to a period, or that have an open draft, by id. */
    List<BillingTarget> targets(LocalDate latestPeriod) {
        return Sql.on(dataSource).list(DueAmounts::target, TARGETS + """
                WHERE ba.id IN (
                    SELECT billing_account_id FROM due_mark WHERE period_start <= ?
                    UNION SELECT billing_account_id FROM invoice_draft WHERE state = 'DRAFT')
                ORDER BY ba.id""", latestPeriod);
    }

    /** Billing accounts with a mark on a month that was billed, where corrections stand by themselves, by id. */
    List<BillingTarget> correctionTargets() {
        return Sql.on(dataSource).list(DueAmounts::target, TARGETS + """
                WHERE EXISTS (SELECT 1 FROM agreement a WHERE a.seller_id = ba.seller_id AND a.buyer_id = ba.buyer_id
                              AND a.restatement = 'AT_ONCE')
                  AND EXISTS (SELECT 1 FROM due_mark m
                              JOIN invoice i ON i.buyer_id = ba.buyer_id AND i.billing_account_id = m.billing_account_id
                              JOIN invoice_line l ON l.invoice_id = i.id AND l.key_period = m.period_start
                              WHERE m.billing_account_id = ba.id)
                ORDER BY ba.id""");
    }

    private static BillingTarget target(ResultSet row) throws SQLException {
        return new BillingTarget(
                row.getLong("id"), row.getLong("seller_id"), row.getString("seller") + " → " + row.getString("buyer"));
    }

    /** The vendor bills of that period with charges sold, closed or not. */
    List<VendorBill> bills(LocalDate period) {
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

    /** Asked only where something billed has become less. */
    private Set<Used> byVolume(BillingAccount account, List<KeyBalance> due) {
        SortedSet<LocalDate> periods = due.stream()
                .filter(balance -> balance.due().isNegative()
                        && !balance.settled().isZero()
                        && !balance.key().isOwn())
                .map(balance -> balance.key().period())
                .collect(Collectors.toCollection(TreeSet::new));
        if (periods.isEmpty()) {
            return Set.of();
        }
        List<Object> values = new ArrayList<>(List.of(account.sellerId(), account.buyerId()));
        values.addAll(periods);
        return new HashSet<>(Sql.on(dataSource)
                .list(
                        row -> new Used(
                                Sql.day(row, "period_start"),
                                row.getLong("cloud_account_id"),
                                row.getLong("service_id"),
                                row.getString("kind")),
                        BY_VOLUME.formatted(String.join(", ", Collections.nCopies(periods.size(), "?"))),
                        values.toArray()));
    }

    private Map<KeyAndCurrency, List<Settling>> settledBy(BillingAccount account, List<KeyBalance> due) {
        Map<KeyAndCurrency, List<Settling>> settledBy = new HashMap<>();
        SortedSet<LocalDate> periods =
                due.stream().map(balance -> balance.key().period()).collect(Collectors.toCollection(TreeSet::new));
        if (periods.isEmpty()) {
            return settledBy;
        }
        List<Object> values =
                new ArrayList<>(List.of(account.sellerId(), account.buyerId(), account.id(), periods.first()));
        values.addAll(periods);
        Sql.on(dataSource)
                .list(
                        row -> settledBy
                                .computeIfAbsent(
                                        new KeyAndCurrency(
                                                LineKeys.read(row), Currency.getInstance(row.getString("currency"))),
                                        key -> new ArrayList<>())
                                .add(settling(row)),
                        LINES.formatted(LineKeys.OF_LINES, String.join(", ", Collections.nCopies(periods.size(), "?"))),
                        values.toArray());
        return settledBy;
    }

    private static Settling settling(ResultSet row) throws SQLException {
        return new Settling(
                new PrecedingInvoice(row.getString("invoice_number"), Sql.day(row, "issue_date")),
                new DueAmount.TaxRate(row.getString("tax_category"), row.getBigDecimal("tax_percent")));
    }

    private static DueAmount due(KeyBalance balance, List<Settling> settledBy, boolean byVolume) {
        boolean own = balance.key().isOwn();
        return new DueAmount(
                balance.key(),
                own
                        ? balance.key().own().service()
                        : new BillingPeriod(balance.key().period(), balance.periodEnd()),
                own
                        ? new DueAmount.Words("", "", balance.serviceName())
                        : new DueAmount.Words(balance.vendorName(), account(balance), balance.serviceName()),
                balance.currency(),
                balance.whole(),
                balance.settledExact(),
                balance.settled(),
                settledBy.isEmpty() ? null : settledBy.get(settledBy.size() - 1).tax(),
                settledBy.stream().map(Settling::document).distinct().toList(),
                balance.shares(),
                balance.own(),
                byVolume);
    }

    private static String account(KeyBalance balance) {
        String name = balance.accountName();
        String id = balance.accountNumber();
        return name == null || name.isBlank() || name.equals(id) ? id : name + " (" + id + ")";
    }
}
