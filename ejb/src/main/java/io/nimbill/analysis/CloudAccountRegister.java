package io.nimbill.analysis;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Cloud accounts with their holders; unassigned ones with what they cost, which the operator alone sees. */
@Stateless
public class CloudAccountRegister {

    private static final String FROM = """
            FROM cloud_account a
            JOIN vendor v ON v.id = a.vendor_id
            JOIN partner_account pa ON pa.id = a.partner_account_id
            LEFT JOIN cloud_account_assignment g ON g.cloud_account_id = a.id
              AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)
            LEFT JOIN cloud_account tenant ON tenant.partner_account_id = a.partner_account_id
              AND tenant.kind = 'TENANT' AND tenant.external_id = a.tenant_external_id AND a.kind <> 'TENANT'
            LEFT JOIN cloud_account_assignment h ON h.cloud_account_id = tenant.id
              AND h.valid_from <= ? AND (h.valid_to IS NULL OR h.valid_to > ?)
            LEFT JOIN party client ON client.id = COALESCE(g.client_id, h.client_id)
            """;

    private static final String COLUMNS = """
            SELECT CONCAT('cla_', a.public_id) AS id, COALESCE(pa.provider, v.name) AS vendor_name, a.external_id, a.name, a.kind, a.first_seen_at,
                   CONCAT('pty_', client.public_id) AS client_id, client.legal_name AS client_name,
                   COALESCE(g.valid_from, h.valid_from) AS valid_from,
                   CASE WHEN g.id IS NULL AND h.id IS NOT NULL THEN COALESCE(tenant.name, tenant.external_id) END AS tenant,
            """;

    private static final String OWN_COST = """
            LEFT JOIN (SELECT t.cloud_account_id, t.cost_currency, SUM(t.cost) AS cost FROM charge_total t
                       WHERE t.seller_id = ? AND t.period_start >= ? AND t.period_start < ?
                       GROUP BY t.cloud_account_id, t.cost_currency) k ON k.cloud_account_id = a.id
            """;

    /** A tenant costs what its subscriptions cost: they are its own lines of the list, too. */
    private static final String COST = """
            LEFT JOIN (SELECT x.shown AS cloud_account_id, t.cost_currency, SUM(t.cost) AS cost FROM charge_total t
                       JOIN (SELECT id AS shown, id AS bearer FROM cloud_account
                             UNION ALL
                             SELECT tenant.id, m.id FROM cloud_account m JOIN cloud_account tenant
                               ON tenant.partner_account_id = m.partner_account_id AND tenant.kind = 'TENANT'
                               AND tenant.external_id = m.tenant_external_id AND m.kind <> 'TENANT') x
                         ON x.bearer = t.cloud_account_id
                       WHERE t.seller_id = ? AND t.period_start >= ? AND t.period_start < ?
                       GROUP BY x.shown, t.cost_currency) k ON k.cloud_account_id = a.id
            """;

    private static final String VISIBLE = """
            WHERE a.closed_on IS NULL AND a.kind <> 'PAYER' AND (client.path LIKE ? OR (client.id IS NULL AND ?))
            """;

    private static final ListOrder ORDER = new ListOrder(
            "client.id IS NOT NULL, v.name, a.name, a.external_id, k.cost_currency",
            Map.of(
                    "account", "COALESCE(a.name, a.external_id)",
                    "vendor", "v.name",
                    "holder", "client.legal_name",
                    "seen", "a.first_seen_at",
                    "cost", "k.cost"));

    /** Sells nothing: what an account costs its seller is for those who may see margins. */
    private static final long NOBODY = -1;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CurrentCaller currentCaller;

    /** Accounts of the branch as of a UTC day, with the month's cost at the viewer's level; unassigned ones first. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> page(
            AccountFilter filter, LocalDate today, YearMonth month, Sorting sorting, int first, int size) {
        return chosen(COLUMNS + "k.cost, k.cost_currency ", filter, today, month)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, CloudAccountRegister::row);
    }

    /** Every row of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(
            AccountFilter filter, LocalDate today, YearMonth month, Sorting sorting, Consumer<CloudAccountRow> taker) {
        chosen(COLUMNS + "k.cost, k.cost_currency ", filter, today, month)
                .then(ORDER.clause(sorting))
                .each(source, CloudAccountRegister::row, taker);
    }

    /** How many rows the same choice finds: an account for each currency it cost something in. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public long count(AccountFilter filter, LocalDate today, YearMonth month) {
        return chosen("SELECT COUNT(*) ", filter, today, month).count(source);
    }

    /**
     * Who of the viewer's branch had an account when, oldest first; empty for an account that is not the viewer's.
     *
     * @param account public id, {@code cla_…}
     */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<AccountHolding> holdings(String account) {
        return Query.of("""
                        SELECT CONCAT('pty_', client.public_id) AS client_id, client.legal_name, g.valid_from, g.valid_to
                        FROM cloud_account_assignment g
                        JOIN cloud_account a ON a.id = g.cloud_account_id
                        JOIN party client ON client.id = g.client_id
                        WHERE CONCAT('cla_', a.public_id) = ? AND client.path LIKE ?
                        ORDER BY g.valid_from""", account, viewpoint.branch())
                .list(
                        source,
                        row -> new AccountHolding(
                                row.getString("client_id"),
                                row.getString("legal_name"),
                                Sql.day(row, "valid_from"),
                                Sql.day(row, "valid_to")));
    }

    /** What the accounts that nobody has today have cost so far, at the operator, in all months; one per currency. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<UnassignedCost> unassigned(LocalDate today) {
        AccountFilter nobodys = new AccountFilter(true, null, null, null);
        return chosen(
                        "SELECT COALESCE(k.cost_currency, '') AS currency, COUNT(*) AS accounts,"
                                + " COALESCE(SUM(k.cost), 0) AS cost ",
                        OWN_COST,
                        nobodys,
                        today,
                        YearMonth.from(today))
                .then("GROUP BY COALESCE(k.cost_currency, '') ORDER BY 1")
                .list(
                        source,
                        row -> new UnassignedCost(
                                row.getString("currency"), row.getLong("accounts"), row.getBigDecimal("cost")));
    }

    /** The accounts a party holds on a UTC day. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> ofClient(String client, LocalDate today) {
        return Query.of(COLUMNS + "NULL AS cost, NULL AS cost_currency " + FROM, today, today, today, today)
                .then("WHERE client.path LIKE ? AND CONCAT('pty_', client.public_id) = ?", viewpoint.branch(), client)
                .then("ORDER BY v.name, a.name, a.external_id")
                .list(source, CloudAccountRegister::row);
    }

    /**
     * One account of the branch, as of a UTC day.
     *
     * @param account public id, {@code cla_…}
     */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public CloudAccountRow one(String account, LocalDate today) {
        return Query.of(COLUMNS + "NULL AS cost, NULL AS cost_currency " + FROM, today, today, today, today)
                .then(
                        "WHERE CONCAT('cla_', a.public_id) = ? AND (client.path LIKE ? OR (client.id IS NULL AND ?))",
                        account,
                        viewpoint.branch(),
                        viewpoint.isOperator())
                .list(source, CloudAccountRegister::row)
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The accounts of the branch under a vendor's number, as of a UTC day. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> numbered(String number, LocalDate today) {
        return Query.of(COLUMNS + "NULL AS cost, NULL AS cost_currency " + FROM, today, today, today, today)
                .then(VISIBLE, viewpoint.branch(), viewpoint.isOperator())
                .then("AND a.external_id = ? ORDER BY a.id", number)
                .list(source, CloudAccountRegister::row);
    }

    /** For the unassigned ones all months count, since nobody was billed for any of them; else the month asked for. */
    private Query chosen(String columns, AccountFilter filter, LocalDate today, YearMonth month) {
        return chosen(columns, COST, filter, today, month);
    }

    private Query chosen(String columns, String cost, AccountFilter filter, LocalDate today, YearMonth month) {
        boolean all = filter.unassignedOnly();
        Query query = Query.of(columns + FROM, today, today, today, today)
                .then(
                        cost,
                        currentCaller.get().may(Permission.VIEW_MARGIN) ? viewpoint.partyId() : NOBODY,
                        all ? LocalDate.EPOCH : month.atDay(1),
                        all ? today.plusMonths(1) : month.plusMonths(1).atDay(1))
                .then(VISIBLE, viewpoint.branch(), viewpoint.isOperator())
                .andIfChosen("v.code = ?", filter.vendor())
                .andIfChosen(
                        "CONCAT('pac_', pa.public_id) = ?", viewpoint.isOperator() ? filter.partnerAccount() : null);
        if (all) {
            query = query.then("AND client.id IS NULL");
        }
        return filter.words() == null || filter.words().isBlank()
                ? query
                : query.then(
                        "AND LOCATE(LOWER(?), LOWER(CONCAT_WS(' ', a.external_id, a.name, client.legal_name))) > 0",
                        filter.words().strip());
    }

    private static CloudAccountRow row(ResultSet row) throws SQLException {
        return new CloudAccountRow(
                row.getString("id"),
                row.getString("vendor_name"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("kind"),
                Sql.instant(row, "first_seen_at"),
                row.getString("client_id"),
                row.getString("client_name"),
                Sql.day(row, "valid_from"),
                row.getString("tenant"),
                row.getBigDecimal("cost"),
                row.getString("cost_currency"));
    }
}
