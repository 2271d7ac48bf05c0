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
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** Up to when each vendor's usage is complete: the note that stands beside every figure. */
@Stateless
public class Completeness {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** The vendors whose usage a month of the viewer's branch is made of; below the operator without account names. */
    @Requires(Permission.VIEW_CHARGES)
    public List<VendorCompleteness> ofMonth(YearMonth month) {
        return Query.of("""
                        SELECT v.code, COALESCE(pa.provider, v.name) AS name, MIN(p.complete_until) AS complete_until, MIN(p.state) AS state,
                               COUNT(*) = COUNT(p.complete_until) AS known
                        FROM vendor_period p
                        JOIN partner_account pa ON pa.id = p.partner_account_id
                        JOIN vendor v ON v.id = pa.vendor_id
                        WHERE p.period_start >= ? AND p.period_start < ?
                          AND EXISTS (SELECT 1 FROM charge_total t
                                      JOIN cloud_account a ON a.id = t.cloud_account_id
                                      LEFT JOIN party seller ON seller.id = t.seller_id
                                      LEFT JOIN party buyer ON buyer.id = t.buyer_id
                                      WHERE a.partner_account_id = pa.id AND t.period_start = p.period_start
                                        AND (seller.path LIKE ? OR buyer.path LIKE ?))
                        GROUP BY v.code, COALESCE(pa.provider, v.name) ORDER BY name""", month.atDay(1), month.plusMonths(1).atDay(1), viewpoint.branch(), viewpoint.branch())
                .list(source, Completeness::read);
    }

    /** Every partner account with the newest period known of it: what the operator's staff watches. */
    @Requires(Permission.VIEW_VENDOR_ACCOUNTS)
    public List<PartnerAccountHealth> ofPartnerAccounts() {
        return Query.of("""
                        SELECT CONCAT('pac_', pa.public_id) AS id, pa.name, COALESCE(pa.provider, v.name) AS vendor_name, p.period_start, p.state,
                               p.complete_until, last_delivery.received_at, last_delivery.state AS delivery_state,
                               CONCAT('dlv_', last_delivery.public_id) AS delivery_id
                        FROM partner_account pa
                        JOIN vendor v ON v.id = pa.vendor_id
                        JOIN party seller ON seller.id = pa.seller_id
                        LEFT JOIN vendor_period p ON p.partner_account_id = pa.id AND p.period_start =
                          (SELECT MAX(q.period_start) FROM vendor_period q WHERE q.partner_account_id = pa.id)
                        LEFT JOIN delivery last_delivery ON last_delivery.id =
                          (SELECT MAX(d.id) FROM delivery d JOIN dataset ds ON ds.id = d.dataset_id
                           WHERE ds.partner_account_id = pa.id)
                        WHERE pa.closed_on IS NULL AND seller.path LIKE ?
                        ORDER BY v.name, pa.name""", viewpoint.branch())
                .list(
                        source,
                        row -> new PartnerAccountHealth(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("vendor_name"),
                                Sql.day(row, "period_start"),
                                row.getString("state"),
                                Sql.instant(row, "complete_until"),
                                row.getString("delivery_id"),
                                row.getString("delivery_state"),
                                Sql.instant(row, "received_at")));
    }

    private static VendorCompleteness read(ResultSet row) throws SQLException {
        boolean known = row.getBoolean("known");
        return new VendorCompleteness(
                row.getString("code"),
                row.getString("name"),
                row.getString("state"),
                known ? Sql.instant(row, "complete_until") : null);
    }
}
