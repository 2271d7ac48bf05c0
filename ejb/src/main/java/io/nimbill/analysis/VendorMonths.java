package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The vendors' months: how far they are, the vendor's bill beside its dispositions, and what stands in a close's way. */
@Stateless
public class VendorMonths {

    private static final String HEAD = """
            SELECT CONCAT('pac_', pa.public_id) AS account, pa.name, COALESCE(pa.provider, v.name) AS vendor_name, p.period_start, p.period_end,
                   p.state, p.complete_until, p.changed_at, COALESCE(who.display_name, p.changed_by) AS changed_by
            FROM vendor_period p
            JOIN partner_account pa ON pa.id = p.partner_account_id
            JOIN vendor v ON v.id = pa.vendor_id
            JOIN party owner ON owner.id = pa.seller_id
            LEFT JOIN user_account who ON p.changed_by = CONCAT('usr_', who.public_id)
            WHERE owner.path LIKE ? AND p.period_start >= ?""";

    private static final String FILES = """
            SELECT CONCAT('pac_', pa.public_id) AS account, c.period_start, t.currency, 'FILES' AS part,
                   SUM(t.total) AS amount
            FROM current_delivery c
            JOIN dataset ds ON ds.id = c.dataset_id AND ds.role = 'BILLING'
            JOIN partner_account pa ON pa.id = ds.partner_account_id
            JOIN control_total t ON t.delivery_id = c.delivery_id AND t.group_kind = 'WHOLE' AND t.measure = 'BilledCost'
            WHERE c.period_start >= ?""";

    /** Only the invoice files of Partner Center repeat what others have in detail: no other is looked through. */
    private static final String JOINED = """
            SELECT CONCAT('pac_', pa.public_id) AS account, c.period_start, r.currency, 'JOINED' AS part,
                   SUM(r.billed_cost) AS amount
            FROM current_delivery c
            JOIN delivery d ON d.id = c.delivery_id
              AND d.format LIKE 'PARTNER_CENTER%' AND d.format <> 'PARTNER_CENTER_DAILY_RATED'
            JOIN dataset ds ON ds.id = c.dataset_id AND ds.role = 'BILLING'
            JOIN partner_account pa ON pa.id = ds.partner_account_id
            JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id AND r.joined
            WHERE c.period_start >= ?""";

    private static final String DISPOSED = """
            SELECT CONCAT('pac_', pa.public_id) AS account, t.period_start, t.cost_currency AS currency,
                   t.disposition AS part, SUM(t.cost) AS amount
            FROM charge_total t
            JOIN dataset ds ON ds.id = t.dataset_id AND ds.role = 'BILLING'
            JOIN partner_account pa ON pa.id = ds.partner_account_id
            WHERE t.level = 0 AND t.period_start >= ?""";

    private static final ListOrder ORDER = new ListOrder(
            "p.period_start DESC, v.name, pa.name",
            Map.of(
                    "account", "pa.name",
                    "vendor", "v.name",
                    "period", "p.period_start",
                    "state", "p.state",
                    "complete", "p.complete_until"));

    private record Key(String account, LocalDate period) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private VendorMonthObstacles obstacles;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private Clock clock;

    /**
     * The periods that begin on a day or later, newest first unless another order is asked for.
     *
     * @param account public id of an account with a vendor; null for all
     * @param state OPEN, FINAL or CLOSED; null for all
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<VendorMonth> since(LocalDate from, String account, String state, Sorting sorting) {
        Map<Key, List<VendorMonthTotal>> totals = totals(from, account);
        return Query.of(HEAD, viewpoint.branch(), from)
                .andIfChosen("CONCAT('pac_', pa.public_id) = ?", account)
                .andIfChosen("p.state = ?", state)
                .then(ORDER.clause(sorting))
                .list(source, row -> head(row, totals));
    }

    /**
     * One period.
     *
     * @throws NotFound when it is not the viewer's, or never was
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public VendorMonthDetail one(String account, LocalDate periodStart) {
        VendorMonth head = since(periodStart, account, null, Sorting.NONE).stream()
                .filter(month -> month.periodStart().equals(periodStart))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<UnsoldCost> unsold = obstacles.unsold(account, periodStart);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new VendorMonthDetail(head, head.isClosed() ? List.of() : obstacles.of(head, unsold, today), unsold);
    }

    private Map<Key, List<VendorMonthTotal>> totals(LocalDate from, String account) {
        Map<Key, Map<String, VendorMonthTotal>> sums = new HashMap<>();
        add(sums, FILES, "c.period_start, t.currency", from, account);
        add(sums, JOINED, "c.period_start, r.currency", from, account);
        add(sums, DISPOSED, "t.period_start, t.cost_currency, t.disposition", from, account);
        Map<Key, List<VendorMonthTotal>> lists = new HashMap<>();
        sums.forEach((key, byCurrency) -> lists.put(key, new ArrayList<>(byCurrency.values())));
        return lists;
    }

    private void add(
            Map<Key, Map<String, VendorMonthTotal>> sums, String part, String groups, LocalDate from, String account) {
        Query.of(part, from)
                .andIfChosen("CONCAT('pac_', pa.public_id) = ?", account)
                .then("GROUP BY pa.public_id, " + groups)
                .list(source, row -> add(sums, row));
    }

    private static VendorMonthTotal add(Map<Key, Map<String, VendorMonthTotal>> sums, ResultSet row)
            throws SQLException {
        VendorMonthTotal part =
                VendorMonthTotal.of(row.getString("currency"), row.getString("part"), row.getBigDecimal("amount"));
        return sums.computeIfAbsent(
                        new Key(row.getString("account"), Sql.day(row, "period_start")), key -> new TreeMap<>())
                .merge(part.currency(), part, VendorMonthTotal::plus);
    }

    private static VendorMonth head(ResultSet row, Map<Key, List<VendorMonthTotal>> totals) throws SQLException {
        String account = row.getString("account");
        LocalDate start = Sql.day(row, "period_start");
        return new VendorMonth(
                account,
                row.getString("name"),
                row.getString("vendor_name"),
                start,
                Sql.day(row, "period_end"),
                row.getString("state"),
                Sql.instant(row, "complete_until"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"),
                totals.getOrDefault(new Key(account, start), List.of()));
    }
}
