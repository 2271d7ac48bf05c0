package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** Cloud accounts with their holders; unassigned ones with what they cost, which the operator alone sees. */
@Stateless
public class CloudAccountRegister {

    private static final String FROM = """
            FROM cloud_account a
            JOIN vendor v ON v.id = a.vendor_id
            LEFT JOIN cloud_account_assignment g ON g.cloud_account_id = a.id
              AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)
            LEFT JOIN party client ON client.id = g.client_id
            """;

    private static final String COLUMNS = """
            SELECT CONCAT('cla_', a.public_id) AS id, v.name AS vendor_name, a.external_id, a.name, a.kind, a.first_seen_at,
                   CONCAT('pty_', client.public_id) AS client_id, client.legal_name AS client_name, g.valid_from,
                   k.cost, k.cost_currency
            """;

    private static final String COST = """
            LEFT JOIN (SELECT t.cloud_account_id, t.cost_currency, SUM(t.cost) AS cost FROM charge_total t
                       WHERE t.seller_id = ? AND t.period_start >= ? AND t.period_start < ?
                       GROUP BY t.cloud_account_id, t.cost_currency) k ON k.cloud_account_id = a.id
            """;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** Accounts of the branch as of a UTC day, with the month's cost at the viewer's level; unassigned ones first. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> page(boolean unassignedOnly, LocalDate today, YearMonth month, int first, int size) {
        return Query.of(COLUMNS + FROM, today, today)
                .then(
                        COST,
                        viewpoint.partyId(),
                        month.atDay(1),
                        month.plusMonths(1).atDay(1))
                .then(visible(unassignedOnly), viewpoint.branch(), viewpoint.isOperator())
                .then("ORDER BY client.id IS NOT NULL, v.name, a.name, a.external_id LIMIT ? OFFSET ?", size, first)
                .list(source, CloudAccountRegister::row);
    }

    /** How many accounts the same choice finds. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public long count(boolean unassignedOnly, LocalDate today) {
        return Query.of("SELECT COUNT(*) " + FROM, today, today)
                .then(visible(unassignedOnly), viewpoint.branch(), viewpoint.isOperator())
                .count(source);
    }

    /** The accounts a party holds on a UTC day. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> ofClient(String client, LocalDate today) {
        return Query.of(
                        COLUMNS.replace("k.cost, k.cost_currency", "NULL AS cost, NULL AS cost_currency") + FROM,
                        today,
                        today)
                .then("WHERE client.path LIKE ? AND CONCAT('pty_', client.public_id) = ?", viewpoint.branch(), client)
                .then("ORDER BY v.name, a.name, a.external_id")
                .list(source, CloudAccountRegister::row);
    }

    /** The accounts of the branch under a vendor's number, as of a UTC day. */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public List<CloudAccountRow> numbered(String number, LocalDate today) {
        return Query.of(
                        COLUMNS.replace("k.cost, k.cost_currency", "NULL AS cost, NULL AS cost_currency") + FROM,
                        today,
                        today)
                .then(visible(false), viewpoint.branch(), viewpoint.isOperator())
                .then("AND a.external_id = ? ORDER BY a.id", number)
                .list(source, CloudAccountRegister::row);
    }

    private static String visible(boolean unassignedOnly) {
        return "WHERE a.closed_on IS NULL AND a.kind <> 'PAYER' AND (client.path LIKE ? OR (client.id IS NULL AND ?))"
                + (unassignedOnly ? " AND client.id IS NULL" : "");
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
                row.getBigDecimal("cost"),
                row.getString("cost_currency"));
    }
}
