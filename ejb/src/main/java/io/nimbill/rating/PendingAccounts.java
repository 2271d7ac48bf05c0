package io.nimbill.rating;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Finds the accounts whose charges are behind: never rated, rated from other rows, or marked stale; and those that the
 * delivery in force no longer has. Only datasets that are billed count. Those of a locked month stay as they are until it is
 * opened again, whatever has changed meanwhile.
 */
@ApplicationScoped
class PendingAccounts {

    /** By who has the account now, of itself or through its tenant: an order of work, which decides no price. */
    private static final String BUYER = "SELECT SUBSTRING_INDEX(SUBSTRING_INDEX(p.path, '/', 3), '/', -1)"
            + " FROM cloud_account_assignment g JOIN party p ON p.id = g.client_id";

    private static final String BRANCH = " COALESCE((" + BUYER
            + " WHERE g.cloud_account_id = x.id AND g.valid_to IS NULL LIMIT 1), (" + BUYER
            + " JOIN cloud_account h ON h.id = g.cloud_account_id WHERE h.partner_account_id = x.partner_account_id"
            + " AND h.kind = 'TENANT' AND h.external_id = x.tenant_external_id AND g.valid_to IS NULL LIMIT 1), '')"
            + " AS branch";

    private static final String NOT_LOCKED = " AND NOT EXISTS (SELECT 1 FROM vendor_period l"
            + " WHERE l.partner_account_id = d.partner_account_id AND l.period_start = %s.period_start"
            + " AND l.step = 'LOCKED' AND l.state = 'CLOSED')";

    private static final String BEHIND = "SELECT c.period_start, c.dataset_id, a.cloud_account_id, c.delivery_id,"
            + " a.content_hash, x.external_id," + BRANCH + " FROM current_delivery c"
            + " JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN delivery_account a ON a.delivery_id = c.delivery_id"
            + " JOIN cloud_account x ON x.id = a.cloud_account_id"
            + " LEFT JOIN rated_account r ON r.period_start = c.period_start AND r.dataset_id = c.dataset_id"
            + " AND r.cloud_account_id = a.cloud_account_id"
            + " WHERE (r.cloud_account_id IS NULL OR r.stale OR r.content_hash <> a.content_hash)"
            + String.format(NOT_LOCKED, "c");

    private static final String GONE =
            "SELECT r.period_start, r.dataset_id, r.cloud_account_id, x.external_id," + BRANCH
                    + " FROM rated_account r JOIN dataset d ON d.id = r.dataset_id"
                    + " JOIN cloud_account x ON x.id = r.cloud_account_id"
                    + " LEFT JOIN current_delivery c ON c.dataset_id = r.dataset_id AND c.period_start = r.period_start"
                    + " LEFT JOIN delivery_account a ON a.delivery_id = c.delivery_id"
                    + " AND a.cloud_account_id = r.cloud_account_id"
                    + " WHERE a.cloud_account_id IS NULL" + String.format(NOT_LOCKED, "r");

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource dataSource;

    List<PendingAccount> all() {
        Sql sql = Sql.on(dataSource);
        List<PendingAccount> pending = new ArrayList<>(sql.list(PendingAccounts::behind, BEHIND + " ORDER BY 1, 2, 3"));
        pending.addAll(sql.list(PendingAccounts::gone, GONE + " ORDER BY 1, 2, 3"));
        return pending;
    }

    List<PendingAccount> of(long datasetId, LocalDate periodStart) {
        Sql sql = Sql.on(dataSource);
        List<PendingAccount> pending = new ArrayList<>(sql.list(
                PendingAccounts::behind,
                BEHIND + " AND c.dataset_id = ? AND c.period_start = ? ORDER BY 1, 2, 3",
                datasetId,
                periodStart));
        pending.addAll(sql.list(
                PendingAccounts::gone,
                GONE + " AND r.dataset_id = ? AND r.period_start = ? ORDER BY 1, 2, 3",
                datasetId,
                periodStart));
        return pending;
    }

    private static PendingAccount behind(ResultSet row) throws SQLException {
        return new PendingAccount(
                key(row), row.getString(6), row.getLong(4), row.getString(5), row.getString("branch"));
    }

    private static PendingAccount gone(ResultSet row) throws SQLException {
        return new PendingAccount(key(row), row.getString(4), null, null, row.getString("branch"));
    }

    private static AccountKey key(ResultSet row) throws SQLException {
        return new AccountKey(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3));
    }
}
