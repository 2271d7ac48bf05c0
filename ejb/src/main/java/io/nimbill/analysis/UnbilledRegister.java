package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** What has been sold and not yet invoiced, per usage key, inside the viewer's branch. */
@Stateless
public class UnbilledRegister {

    private static final String KEY =
            "seller_id, buyer_id, billing_account_id, period_start, cloud_account_id, vendor_id, service_id, kind,"
                    + " tax_class, currency";

    private static final String DUE = """
            SELECT k.seller_id, k.buyer_id, k.period_start, CONCAT('cla_', a.public_id) AS account,
                   a.external_id, a.name AS account_name, v.name AS vendor_name, s.code AS service,
                   s.name AS service_name, k.kind, k.currency, SUM(k.rated) AS rated, SUM(k.settled) AS settled
            FROM (SELECT %1$s, t.amount AS rated, 0 AS settled
                  FROM charge_total t WHERE t.disposition = 'SOLD'
                  UNION ALL
                  SELECT i.seller_id, i.buyer_id, i.billing_account_id, l.key_period, l.cloud_account_id, l.vendor_id,
                         l.service_id, l.kind, l.tax_class, l.currency, 0, l.net_amount
                  FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE l.key_period IS NOT NULL) k
            JOIN party seller ON seller.id = k.seller_id
            JOIN party buyer ON buyer.id = k.buyer_id
            LEFT JOIN cloud_account a ON a.id = k.cloud_account_id
            LEFT JOIN vendor v ON v.id = k.vendor_id
            LEFT JOIN usage_service s ON s.id = k.service_id
            WHERE (seller.path LIKE ? OR buyer.id = ?)""".formatted(KEY);

    private static final String PER_KEY =
            "GROUP BY k.seller_id, k.buyer_id, k.billing_account_id, k.period_start, k.cloud_account_id, k.vendor_id,"
                    + " k.service_id, k.kind, k.tax_class, k.currency, a.public_id, a.external_id, a.name, v.name, s.code,"
                    + " s.name HAVING SUM(k.rated) <> SUM(k.settled)"
                    + " ORDER BY k.period_start DESC, a.name, a.external_id, s.name";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** Every key of the viewer's branch with something due, what the viewer itself owes its seller included. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofBranch() {
        return due(Query.of(DUE, viewpoint.branch(), viewpoint.partyId()));
    }

    /** What one buyer of the branch will be invoiced; the id is a party's public id. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofBuyer(String buyer) {
        return due(Query.of(DUE, viewpoint.branch(), viewpoint.partyId())
                .then("AND CONCAT('pty_', buyer.public_id) = ?", buyer));
    }

    /** What one seller of the branch has still to invoice to its buyers. */
    @Requires(Permission.VIEW_CHARGES)
    public List<UnbilledCharge> ofSeller(String seller) {
        return due(Query.of(DUE, viewpoint.branch(), viewpoint.partyId())
                .then("AND CONCAT('pty_', seller.public_id) = ?", seller));
    }

    private List<UnbilledCharge> due(Query query) {
        return query.then(PER_KEY).list(source, UnbilledRegister::read).stream()
                .filter(charge -> charge.amount().signum() != 0)
                .toList();
    }

    private static UnbilledCharge read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal whole = Rounding.toMinorUnit(row.getBigDecimal("rated"), Currency.getInstance(currency))
                .amount();
        return new UnbilledCharge(
                row.getLong("seller_id"),
                row.getLong("buyer_id"),
                Sql.day(row, "period_start"),
                row.getString("account"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("vendor_name"),
                row.getString("service"),
                row.getString("service_name"),
                row.getString("kind"),
                currency,
                whole.subtract(row.getBigDecimal("settled")));
    }
}
